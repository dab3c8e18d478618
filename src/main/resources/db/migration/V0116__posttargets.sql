-- Rows are only added: the latest of an issuer holds, nought takes it away.
create table post_target (
  cell_id int not null,
  unit_id int not null references unit,
  drive uuid not null references drive,
  post_type text collate "C" not null,
  measure text collate "C" not null check (measure in ('new', 'renewed', 'standing')),
  issuer int not null references unit,
  since timestamptz not null,
  value bigint not null check (value >= 0),
  primary key (cell_id, unit_id, drive, post_type, measure, issuer, since)
) ${by_cell};
comment on table post_target is 'shard:by=cell_id group=cell append-only What each holder of a kind of post in a unit and below is to reach in a drive, set by which unit and since when.';
create index post_target_drive on post_target (drive);
-- Whoever removes a unit asks here whether anything refers to it.
create index post_target_unit on post_target (unit_id);
create index post_target_issuer on post_target (issuer);
