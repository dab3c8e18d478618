-- Heads lead one unit; in-charges are sent from above, over several; elders guide, without term or quota.
alter table post_type add column nature text collate "C" not null default 'office-bearer'
  check (nature in ('head', 'in-charge', 'office-bearer', 'worker', 'mentor', 'office'));
update post_type set nature = 'head' where code in ('constituency-president', 'unit-president');
update post_type set nature = 'in-charge' where code in ('in-charge', 'sector-in-charge');
update post_type set nature = 'worker' where code = 'booth-worker';
update post_type set nature = 'office' where code in ('national-office', 'state-office', 'auditor') or for_programs;
insert into post_type (code, place_in_list, name_hi, name_en, enter_reach, see_reach, search_reach, nature, capabilities)
select 'mentor', 65, 'मार्गदर्शक', 'Mentor', 'own', 'own', 'own', 'mentor', array_agg(allowed order by allowed)
from post_type, unnest(capabilities) as can (allowed)
where code = 'booth-worker' and allowed like any (array['%.show-%', 'overview.pin-figure']) and allowed <> 'people.show-people'
on conflict (code) do nothing;

-- In-charges of one unit have an order among them; some speak for it.
alter table posting add column precedence int;
alter table posting add column speaks_since date;

create view past_post as
select p.cell_id, p.id as posting_id, p.unit_id, p.post_type, t.place_in_list, t.name_hi as post_hi, t.name_en as post_en,
  p.account_id, a.name, p.span, p.acting, p.confirmed_on, p.valid_from, p.valid_to,
  p.ground, p.decision, p.decided_on, p.end_ground, p.end_decision, p.end_decided_on, t.nature, p.speaks_since
from posting p
join post_type t on t.code = p.post_type
join known_account a on a.id = p.account_id
where not a.program and p.lent_by is null;
comment on view past_post is 'Published by access: who ever held which post where, from a day until (and without) a day, on what ground.';

update post_type
set capabilities = capabilities || array['postings.put-first', 'postings.name-spokesperson']
where 'access.give-post' = any (capabilities) and 'access.end-post' = any (capabilities)
  and not ('postings.*' = any (capabilities)) and not for_programs;
