-- Who holds an account may read who looked at it, wherever that was: unfenced, and of accounts only.
create view account_look as
select cell_id, id, capability, at, unit_id, account_id, posting_id, door, address, people
from look where capability = 'access.show-accounts';
comment on view account_look is 'Published by audit: looks at accounts of office-bearers, unfenced.';
