-- The second fence: the reader sees rows of persons only where its transaction said, literally, in
-- which cells and of which units. Said nothing, it sees nothing. See docs/decisions/0014.
alter table person enable row level security;
create policy fence on person for select to sangathan_reader using (
  cell_id = any (nullif(current_setting('fence.cells', true), '')::int[])
  and (current_setting('fence.units', true) = '*'
    or strpos(current_setting('fence.units', true), ',' || home_unit || ',') > 0)
);
create policy work on person to sangathan_writer, sangathan_follower, sangathan_migrator
  using (true) with check (true);

-- What knows no home is fenced by the cell; the person beside it by the unit as well.
alter table contact_point enable row level security;
create policy fence on contact_point for select to sangathan_reader using (
  cell_id = any (nullif(current_setting('fence.cells', true), '')::int[])
);
create policy work on contact_point to sangathan_writer, sangathan_follower, sangathan_migrator
  using (true) with check (true);

alter table consent enable row level security;
create policy fence on consent for select to sangathan_reader using (
  cell_id = any (nullif(current_setting('fence.cells', true), '')::int[])
);
create policy work on consent to sangathan_writer, sangathan_follower, sangathan_migrator
  using (true) with check (true);

-- Whoever asks a view is fenced as if they asked its tables.
alter view person_counted set (security_invoker = true);
