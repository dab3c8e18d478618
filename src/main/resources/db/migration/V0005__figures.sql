-- Wide rows: one column for each measure that a module registers; null is nothing yet.
create table tally_unit (
  day date not null,
  cell_id int not null,
  unit_id int not null,
  primary key (day, cell_id, unit_id)
) ${by_cell} ${fill_60};
comment on table tally_unit is 'shard:by=cell_id group=cell What happened in a home unit on a day.';

create table tally_cell (
  day date not null,
  cell_id int not null,
  primary key (day, cell_id)
) ${by_cell} ${fill_50};
comment on table tally_cell is 'shard:by=cell_id group=cell The same, summed over the cell: the open tail of every unit above it.';

-- Closed days folded for every unit; two versions live, the pointer says which.
create table base (
  version smallint not null,
  unit_id int not null,
  primary key (version, unit_id)
);
comment on table base is 'shard:local Totals of closed days, here and below, of every unit that has any.';

create table base_pointer (
  one boolean primary key default true check (one),
  version smallint not null,
  covered_day date not null
);
comment on table base_pointer is 'shard:local Which version of base holds, and the last day that it covers.';

create table unit_day (
  unit_id int not null,
  day date not null,
  primary key (unit_id, day)
);
comment on table unit_day is 'shard:local Closed days of every unit above the leaf, here and below.';

insert into base_pointer (version, covered_day)
values (1, (now() at time zone 'Asia/Kolkata')::date - 1);
