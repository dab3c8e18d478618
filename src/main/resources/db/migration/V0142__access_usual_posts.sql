-- Volunteers help: without quota, target or charge.
alter table post_type drop constraint post_type_nature_check;
alter table post_type add constraint post_type_nature_check
  check (nature in ('head', 'in-charge', 'office-bearer', 'worker', 'mentor', 'volunteer', 'office'));

-- The titles that committees have everywhere, with what a secretary may do.
insert into post_type (code, place_in_list, name_hi, name_en, enter_reach, see_reach, search_reach, nature, two_persons, capabilities)
select usual.code, usual.place, usual.hi, usual.en, enter_reach, see_reach, search_reach, nature, two_persons, capabilities
from post_type, (values
  ('vice-president', 47, 'उपाध्यक्ष', 'Vice-president'),
  ('general-secretary', 53, 'महामंत्री', 'General secretary'),
  ('treasurer', 57, 'कोषाध्यक्ष', 'Treasurer')) as usual (code, place, hi, en)
where post_type.code = 'unit-secretary'
on conflict (code) do nothing;

-- Volunteers see what a mentor sees; to record people they are given the right by a post that has it.
insert into post_type (code, place_in_list, name_hi, name_en, enter_reach, see_reach, search_reach, nature, capabilities)
select 'volunteer', 62, 'स्वयंसेवक', 'Volunteer', 'own', 'own', 'own', 'volunteer', capabilities
from post_type where code = 'mentor'
on conflict (code) do nothing;
