-- Whoever counts what was made in the units of a post asks over which units it goes.
create or replace view held_post as
select p.cell_id, p.id as posting_id, p.unit_id, p.post_type, p.account_id, p.acting,
  p.confirmed_on, p.valid_from, p.valid_to, p.span
from posting p join known_account a on a.id = p.account_id
where a.closed_at is null and not a.program and p.lent_by is null;
comment on view held_post is 'Published by access: who holds which post where and over which units besides, from a day until (and without) a day.';

-- All holders of one kind of post below a unit.
create index posting_kind on posting (post_type, unit_id);
