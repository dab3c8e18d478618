-- Followers go by the number of the transaction; the trail of a cell is read from its newest line.
create index act_xid on act (xid);
create index act_received on act (cell_id, received_at);

-- `line` is the whole row but for the number of its transaction, which is another one after a
-- restore. Columns that were added later are absent from older lines, so that their print stays.
create view act_line as
select cell_id, id, xid, day, act, unit_id, account_id, posting_id, outcome, subject, received_at,
  door, address,
  jsonb_strip_nulls(to_jsonb(a) - 'xid') as line
from act a;
comment on view act_line is 'Published by acts: the audit lines of acts, for followers.';
