-- What is noted of a meeting that was held: the first evidence, before meetings are called and counted here.
create table meeting (
  cell_id int not null,
  id uuid not null,
  unit_id int not null,
  held_on date not null,
  place text not null,
  present int not null check (present between 0 and 100000),
  decided text,
  noted_by uuid not null,
  noted_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (cell_id, id)
) ${by_cell};
comment on table meeting is 'shard:by=cell_id group=cell Meetings that were held, as their units noted them. One that was withdrawn is neither shown nor counted.';
create index meeting_id on meeting (id);
create index meeting_unit on meeting (unit_id, held_on);
create index meeting_held on meeting (held_on, id);
