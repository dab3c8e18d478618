-- Somebody who stands says again that they stay: once in a drive, or once in a year where none runs.
create table renewal (
  cell_id int not null,
  person_id uuid not null,
  since date not null,
  unit_id int not null references unit,
  account uuid not null,
  channel text collate "C" not null check (channel in ('door', 'import')),
  day date not null,
  deed_at timestamptz not null,
  primary key (cell_id, person_id, since)
) ${by_cell};
comment on table renewal is 'shard:by=cell_id group=cell A person said again that they stay: in which unit, told by whom, and since when it counts once.';
-- Whoever removes a unit asks here whether anything refers to it.
create index renewal_unit on renewal (unit_id);

alter table tally_unit add column renewed int;
alter table tally_cell add column renewed int;
alter table unit_day add column renewed int;
alter table base add column renewed bigint;
