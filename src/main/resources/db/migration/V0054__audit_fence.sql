alter table look enable row level security;
create policy fence on look for select to sangathan_reader using (
  cell_id = any (nullif(current_setting('fence.cells', true), '')::int[])
);
create policy work on look to sangathan_writer, sangathan_follower, sangathan_migrator
  using (true) with check (true);

alter view trail_line set (security_invoker = true);
