-- The code follows from the ask and a key that is not in the database.
create table phone_wish (
  account_id uuid primary key references account,
  phone text not null,
  ask uuid not null,
  tries int not null default 0,
  expires_at timestamptz not null
);
comment on table phone_wish is 'shard:local Numbers that owners of accounts say are theirs, until the code that went there is typed or expires.';
create index phone_wish_expiry on phone_wish (expires_at);
