-- Secrets leave the account: somebody may come in by other ways, and need not have a password.
create table password (
  account_id uuid primary key references account,
  hash text collate "C" not null,
  for_one_time boolean not null
);
comment on table password is 'shard:reference Argon2id hashes of passwords. One for one time was told to its owner by somebody else and must be changed.';
insert into password (account_id, hash, for_one_time)
select id, password_hash, must_change_password from account;
comment on table sign_in_failure is 'shard:local Tries at the door in the last hour, and when the next one may be made.';
