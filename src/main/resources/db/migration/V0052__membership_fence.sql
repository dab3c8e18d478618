alter table membership enable row level security;
create policy fence on membership for select to sangathan_reader using (
  cell_id = any (nullif(current_setting('fence.cells', true), '')::int[])
  and (current_setting('fence.units', true) = '*'
    or strpos(current_setting('fence.units', true), ',' || home_unit || ',') > 0)
);
create policy work on membership to sangathan_writer, sangathan_follower, sangathan_migrator
  using (true) with check (true);

alter table invitation enable row level security;
create policy fence on invitation for select to sangathan_reader using (
  cell_id = any (nullif(current_setting('fence.cells', true), '')::int[])
  and (current_setting('fence.units', true) = '*'
    or strpos(current_setting('fence.units', true), ',' || to_unit || ',') > 0)
);
create policy work on invitation to sangathan_writer, sangathan_follower, sangathan_migrator
  using (true) with check (true);

-- A renewal goes with its person but names the unit where it was said, so its fence is the cell.
alter table renewal enable row level security;
create policy fence on renewal for select to sangathan_reader using (
  cell_id = any (nullif(current_setting('fence.cells', true), '')::int[])
);
create policy work on renewal to sangathan_writer, sangathan_follower, sangathan_migrator
  using (true) with check (true);
