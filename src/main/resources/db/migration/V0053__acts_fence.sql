-- An act holds nothing that was said, but whom it was about and who did it from where.
alter table act enable row level security;
create policy fence on act for select to sangathan_reader using (
  cell_id = any (nullif(current_setting('fence.cells', true), '')::int[])
);
create policy work on act to sangathan_writer, sangathan_follower, sangathan_migrator
  using (true) with check (true);

alter view act_line set (security_invoker = true);

-- What was done to an account or its posts its owner may read wherever it was done: these lines are
-- about nobody who is recorded, and stand beside the fence. They are acts of `accounts` and `access`.
create view account_line as
select cell_id, id, act, unit_id, account_id, posting_id, outcome, subject, received_at, door, address
from act
where act >= 'acc' and act < 'acd';
comment on view account_line is 'Published by acts: what was done to accounts and posts, unfenced.';
