-- Somebody may look after a post until it has a holder of its own; and whoever was appointed says so
-- from their own account.
alter table posting add column acting boolean not null default false;
alter table posting add column confirmed_on date;

create view held_post as
select p.cell_id, p.id as posting_id, p.unit_id, p.post_type, p.account_id, p.acting,
  p.confirmed_on, p.valid_from, p.valid_to
from posting p join known_account a on a.id = p.account_id
where a.closed_at is null and not a.program and p.lent_by is null;
comment on view held_post is 'Published by access: who holds which post where, from a day until (and without) a day.';

-- Whoever has been in since then knows of the post.
update posting p set confirmed_on = greatest(p.valid_from, a.signed_in_on)
from known_account a where a.id = p.account_id and a.signed_in_on is not null;
