create table door_change (
  id uuid primary key,
  account_id uuid not null references account,
  kind text collate "C" not null,
  at timestamptz not null,
  own boolean not null,
  address text collate "C",
  browser text collate "C" not null,
  device_id uuid,
  known_at timestamptz
);
comment on table door_change is 'shard:reference What changed about the ways into an account, for its owner; kept for a year. The device is the one that did it.';
create index door_change_account on door_change (account_id, at);
create index door_change_at on door_change (at);
