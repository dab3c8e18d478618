-- Only what arrived on a later day than it was done: daily totals stay by receipt, a drive counts by deed.
create table late_tally (
  day date not null,
  cell_id int not null,
  unit_id int not null,
  deed_day date not null,
  enrolled int not null,
  primary key (day, cell_id, unit_id, deed_day),
  check (deed_day < day)
) ${by_cell};
comment on table late_tally is 'shard:by=cell_id group=cell Enrolments received on a later day than that of the deed.';
