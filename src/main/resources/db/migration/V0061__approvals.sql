-- Who agreed to what: the proposal itself is gone then.
create table approval (
  deed uuid primary key,
  account_id uuid not null,
  at timestamptz not null
);
comment on table approval is 'shard:claim=deed The second person of each deed that needed one.';
