-- The rest of each line, for people to read.
create or replace view trail_line as
select cell_id, day, xid, 'act' as kind, id, act as what, received_at as at,
  encode('\x61'::bytea || substring(sha256(convert_to(line::text, 'UTF8')) for 15), 'hex')::uuid
    as code,
  unit_id, account_id, posting_id, outcome, door, address, 0 as people
from act_line
union all
select cell_id, day, xid, 'look', id, capability, at,
  encode('\x6c'::bytea || substring(sha256(convert_to(
    jsonb_strip_nulls(to_jsonb(l) - 'xid')::text, 'UTF8')) for 15), 'hex')::uuid,
  unit_id, account_id, posting_id, 0, door, address, cardinality(people)
from look l;
comment on view trail_line is 'Published by audit: acts and looks as the chain takes them, and as people read them.';
