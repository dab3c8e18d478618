-- Whoever was recorded for a unit that had been redrawn meanwhile, until somebody looked where they live.
create table unsorted_person (
  cell_id int not null,
  person_id uuid not null,
  said_for int not null references unit,
  day date not null,
  primary key (cell_id, person_id)
) ${by_cell};
comment on table unsorted_person is 'shard:by=cell_id group=cell People recorded for a unit that was redrawn meanwhile, to be looked at.';

alter table unsorted_person enable row level security;
create policy fence on unsorted_person for select to sangathan_reader using (
  cell_id = any (nullif(current_setting('fence.cells', true), '')::int[])
);
create policy work on unsorted_person to sangathan_writer, sangathan_follower, sangathan_migrator
  using (true) with check (true);
