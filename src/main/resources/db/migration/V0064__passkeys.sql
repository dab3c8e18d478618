-- A passkey's secret half never leaves its owner's phone. What was said when it was made holds its other
-- half and is needed to check what it says later.
create table passkey (
  id uuid primary key,
  account_id uuid not null references account,
  credential_id bytea not null unique,
  attestation bytea not null,
  name text not null,
  counter bigint not null,
  made_at timestamptz not null,
  used_on date
);
comment on table passkey is 'shard:reference Passkeys of accounts: the public half of each. At most ten for each account.';
create index passkey_account on passkey (account_id);

create table passkey_challenge (
  print bytea primary key,
  expires_at timestamptz not null
);
comment on table passkey_challenge is 'shard:local Challenges that were answered, until they would have ended by themselves: none is answered twice.';
create index passkey_challenge_expiry on passkey_challenge (expires_at);
