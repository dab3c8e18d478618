create table account (
  id uuid primary key,
  sign_in_name text collate "C" not null unique,
  phone text collate "C",
  name text not null,
  password_hash text collate "C" not null,
  must_change_password boolean not null,
  language text collate "C" not null check (language in ('hi', 'en')),
  digits text collate "C" not null default 'latin' check (digits in ('latin', 'devanagari')),
  theme text collate "C" not null default 'auto' check (theme in ('auto', 'light', 'dark')),
  created_at timestamptz not null,
  closed_at timestamptz
);
comment on table account is 'shard:reference Who can sign in. The sign-in name is the phone, or a chosen name where a phone is shared.';
create index account_phone on account (phone);

-- What a post allows, as data: titles and rights differ between organisations.
create table post_type (
  code text collate "C" primary key,
  place_in_list smallint not null,
  name_hi text not null,
  name_en text not null,
  capabilities text[] collate "C" not null,
  reach text collate "C" not null check (reach in ('own', 'own-and-below'))
);
comment on table post_type is 'shard:reference Kinds of post with their capabilities and reach.';

create table posting (
  cell_id int not null,
  id uuid not null,
  account_id uuid not null references account,
  post_type text collate "C" not null references post_type,
  unit_id int not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (cell_id, id)
) ${by_cell};
comment on table posting is 'shard:by=cell_id group=cell Who holds which post in which unit, from the first day until the day on which it is over. The only source of grants.';
create index posting_account on posting (account_id);
create index posting_unit on posting (unit_id);

create table access_token (
  secret_hash bytea primary key,
  id uuid not null unique,
  account_id uuid not null references account,
  label text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_on date
);
comment on table access_token is 'shard:reference Bearer tokens of programs; only a hash is kept.';
create index access_token_account on access_token (account_id);

-- Guesses are counted by name and address together, and by address: a stranger elsewhere cannot lock
-- the owner of a name out.
create table sign_in_failure (
  key text collate "C" primary key,
  failures int not null,
  last_at timestamptz not null,
  free_at timestamptz not null
);
comment on table sign_in_failure is 'shard:local Wrong passwords of the last hour, and when the next one may be tried.';

-- Counts every change of grants, so that each node drops what it remembers of them.
create table grant_version (
  one boolean primary key default true check (one),
  version bigint not null
);
comment on table grant_version is 'shard:local Grows with each change of accounts, postings and tokens.';
insert into grant_version (version) values (1);

-- The tables that Spring Session 4.1 expects.
create table spring_session (
  primary_id char(36) primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
comment on table spring_session is 'shard:local';
create unique index spring_session_id on spring_session (session_id);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36) not null references spring_session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
comment on table spring_session_attributes is 'shard:local';
