-- Rows are only added: the latest of an issuer holds, the earlier ones are what it was before.
create table target (
  cell_id int not null,
  unit_id int not null references unit,
  drive uuid not null references drive,
  measure text collate "C" not null check (measure in ('new', 'standing')),
  issuer int not null references unit,
  since timestamptz not null,
  value bigint not null check (value >= 0),
  primary key (cell_id, unit_id, drive, measure, issuer, since)
) ${by_cell};
comment on table target is 'shard:by=cell_id group=cell append-only What a unit is to reach in a drive, set by which unit and since when.';
