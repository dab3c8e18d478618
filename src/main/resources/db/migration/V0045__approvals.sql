-- A deed that waits for a second person. What was said stays only until somebody has decided.
create table proposal (
  id uuid primary key,
  act text collate "C" not null,
  unit_id int not null,
  account_id uuid not null,
  actor_name text not null,
  said text not null,
  proposed_at timestamptz not null,
  ends_at timestamptz not null
);
comment on table proposal is 'shard:local Deeds that wait for a second person, for seven days.';
create index proposal_account on proposal (account_id);
