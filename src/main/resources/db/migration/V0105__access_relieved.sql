-- The decision of a body by which somebody was relieved.
alter table posting add column end_decision_id uuid;
create or replace view past_post as
select p.cell_id, p.id as posting_id, p.unit_id, p.post_type, t.place_in_list, t.name_hi as post_hi, t.name_en as post_en,
  p.account_id, a.name, p.span, p.acting, p.confirmed_on, p.valid_from, p.valid_to,
  p.ground, p.decision, p.decided_on, p.end_ground, p.end_decision, p.end_decided_on, t.nature, p.speaks_since,
  p.end_decision_id
from posting p
join post_type t on t.code = p.post_type
join known_account a on a.id = p.account_id
where not a.program and p.lent_by is null;
comment on view past_post is 'Published by access: who ever held which post where, from a day until (and without) a day, on what ground.';

update post_type set capabilities = capabilities || array['postings.relieve-office-bearer']
where 'access.end-post' = any (capabilities) and not ('postings.*' = any (capabilities)) and not for_programs;
