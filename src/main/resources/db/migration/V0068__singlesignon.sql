-- Who somebody is in the organisation's directory: its number for them and nothing else.
create table single_sign_on (
  id uuid primary key,
  account_id uuid not null references account,
  issuer text not null,
  subject text not null,
  made_at timestamptz not null,
  used_on date,
  unique (issuer, subject)
);
comment on table single_sign_on is 'shard:reference Which account belongs to whom in the directory, where its owner said so.';
create index single_sign_on_account on single_sign_on (account_id);
