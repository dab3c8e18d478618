-- A list of people that somebody may take away for a while: what was asked for and allowed, and nobody of it.
create table list_taking (
  cell_id int not null,
  id uuid not null,
  unit_id int not null,
  account_id uuid not null,
  below boolean not null,
  told int not null,
  kind text collate "C" not null check (kind in ('csv', 'xlsx', 'print')),
  reason text collate "C" not null,
  whole_numbers boolean not null,
  columns text[] collate "C" not null,
  allowed_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (cell_id, id)
) ${by_cell};
comment on table list_taking is 'shard:by=cell_id group=cell Lists of people that may be taken away, by whom, why and how long.';
create index list_taking_unit on list_taking (unit_id, allowed_at);

create table list_copy (
  cell_id int not null,
  taking uuid not null,
  nth smallint not null,
  rows int not null,
  door text collate "C" not null,
  address text collate "C",
  taken_at timestamptz not null,
  primary key (cell_id, taking, nth)
) ${by_cell};
comment on table list_copy is 'shard:by=cell_id group=cell append-only Each time that a list was taken: when, how long it was and from where.';

create table list_quota (
  account_id uuid not null,
  day date not null,
  rows int not null,
  numbers int not null,
  primary key (account_id, day)
);
comment on table list_quota is 'shard:claim=account_id How many rows and whole numbers an account took away on a day.';
