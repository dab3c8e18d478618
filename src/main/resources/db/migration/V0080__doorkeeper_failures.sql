create table failed_try (
  hour timestamptz not null,
  way text collate "C" not null,
  account_id uuid not null,
  network text collate "C" not null,
  outcome int not null,
  tries bigint not null,
  last_at timestamptz not null,
  primary key (hour, way, account_id, network, outcome)
);
comment on table failed_try is 'shard:local Tries to come in that failed, counted by hour; kept for thirty days. The account is all zeros where the try was at none; what was typed stands nowhere.';
create index failed_try_account on failed_try (account_id, last_at);
