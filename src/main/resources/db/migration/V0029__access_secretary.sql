-- Every committee has a president and a secretary, whatever its level. A president may do what those in
-- charge of a sector may; a secretary what a worker at the booth may, in the unit and below.
insert into post_type (code, place_in_list, name_hi, name_en, reach, capabilities)
select 'unit-president', 45, 'अध्यक्ष', 'President', 'own-and-below', capabilities
from post_type where code = 'sector-in-charge';
insert into post_type (code, place_in_list, name_hi, name_en, reach, capabilities)
select 'unit-secretary', 55, 'सचिव', 'Secretary', 'own-and-below', capabilities
from post_type where code = 'booth-worker';
