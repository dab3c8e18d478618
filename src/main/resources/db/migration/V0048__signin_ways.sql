-- Of the secret that a browser bears only a hash is here, of a PIN only a print under a key that is not
-- in the database.
create table device (
  id uuid primary key,
  account_id uuid not null references account,
  secret_hash bytea not null unique,
  browser text not null,
  pin bytea,
  tries int not null default 0,
  made_at timestamptz not null,
  seen_on date not null,
  revoked_at timestamptz
);
comment on table device is 'shard:reference Browsers that are bound to accounts. At most ten live ones for each.';
create index device_account on device (account_id);

create table sign_in_code (
  ask uuid primary key,
  account_id uuid not null references account,
  print bytea not null,
  tries int not null default 0,
  expires_at timestamptz not null
);
comment on table sign_in_code is 'shard:local Codes that were sent to telephones, each tied to the browser that asked for it, until they are used or expire.';
create index sign_in_code_account on sign_in_code (account_id);
create index sign_in_code_expiry on sign_in_code (expires_at);

-- The account is the key: a new slip kills the former one.
create table slip (
  account_id uuid primary key references account,
  id uuid not null unique,
  print bytea not null unique,
  post_hi text not null,
  post_en text not null,
  unit_id int not null,
  issued_by uuid not null references account,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table slip is 'shard:reference Papers that open an account once. What is printed follows from the id and a key that is not in the database.';
create index slip_issuer on slip (issued_by);
