-- A large file is first only read; its rows are looked at aside, when somebody asks.
alter table upload drop constraint upload_state_check;
alter table upload add constraint upload_state_check
  check (state in ('unmatched', 'read', 'checked', 'taken', 'undone'));
