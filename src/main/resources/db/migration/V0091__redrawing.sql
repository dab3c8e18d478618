-- Boundaries that were redrawn. What followed what stays for ever; one that was undone says so.
create table redrawing (
  id uuid primary key,
  kind text collate "C" not null check (kind in ('split', 'merge', 'list')),
  unit_id int not null references unit,
  day date not null,
  at timestamptz not null,
  account_id uuid not null,
  undone_on date
);
comment on table redrawing is 'shard:reference Each time that boundaries were redrawn: where, when and by whom.';

create table unit_successor (
  redrawing_id uuid not null references redrawing,
  old_unit int not null references unit,
  new_unit int not null references unit,
  nth int not null,
  share numeric not null check (share >= 0),
  day date not null,
  primary key (redrawing_id, old_unit, new_unit)
);
comment on table unit_successor is 'shard:reference append-only Which unit went into which, wholly or by a share beside those of the other parts.';
create index unit_successor_old on unit_successor (old_unit);
create index unit_successor_new on unit_successor (new_unit);

create table redrawn_unit (
  redrawing_id uuid not null references redrawing,
  unit_id int not null references unit,
  what text collate "C" not null check (what in ('made', 'opened', 'closed', 'moved')),
  parent int not null,
  primary key (redrawing_id, unit_id)
);
comment on table redrawn_unit is 'shard:reference append-only Units that a redrawing made, opened again, closed or put elsewhere, with the parent before.';
create index redrawn_unit_unit on redrawn_unit (unit_id);

create table redrawn_person (
  cell_id int not null,
  redrawing_id uuid not null,
  person_id uuid not null,
  old_unit int not null,
  new_unit int not null,
  primary key (cell_id, redrawing_id, person_id)
) ${by_cell};
comment on table redrawn_person is 'shard:by=cell_id group=cell append-only Who got another home unit by a redrawing: ids alone.';

create table redrawn_posting (
  cell_id int not null,
  redrawing_id uuid not null,
  posting_id uuid not null,
  unit_id int not null,
  span int[] not null,
  valid_to date,
  unit_after int not null,
  valid_to_after date,
  primary key (cell_id, redrawing_id, posting_id)
) ${by_cell};
comment on table redrawn_posting is 'shard:by=cell_id group=cell append-only How posts were before a redrawing put or ended them.';

alter table redrawn_person enable row level security;
create policy fence on redrawn_person for select to sangathan_reader using (
  cell_id = any (nullif(current_setting('fence.cells', true), '')::int[])
);
create policy work on redrawn_person to sangathan_writer, sangathan_follower, sangathan_migrator
  using (true) with check (true);
