-- Elders and the people whom they guide.
create table mentoring (
  cell_id int not null,
  id uuid not null,
  mentor_id uuid not null,
  unit_id int not null,
  worker_id uuid not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (cell_id, id)
) ${by_cell};
comment on table mentoring is 'shard:by=cell_id group=cell Which mentor of a unit guides whom, from a day until (and without) a day.';
create index mentoring_id on mentoring (id);
create index mentoring_unit on mentoring (unit_id) where valid_to is null;
create index mentoring_mentor on mentoring (mentor_id) where valid_to is null;
create index mentoring_worker on mentoring (worker_id) where valid_to is null;
