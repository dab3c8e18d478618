-- Some kinds of post are for programs, and no person holds them; all others are for people.
alter table post_type add column for_programs boolean not null default false;
-- One to begin with: hands in from elsewhere who was recorded, and reads the figures.
insert into post_type (code, place_in_list, name_hi, name_en, enter_reach, see_reach, search_reach, capabilities, for_programs)
values ('enrolment-program', 80, 'सदस्यता दर्ज करने वाला प्रोग्राम', 'Enrolment program', 'own-and-below', 'own-and-below', 'own-and-below',
  array['organisation.show-unit', 'organisation.show-tree', 'figures.show-unit', 'membership.enrol-member'], true)
on conflict (code) do nothing;
-- From the district upward programs get accounts, posts and tokens.
update post_type set capabilities = capabilities || array['serviceaccounts.*']
where code in ('state-office', 'in-charge');
