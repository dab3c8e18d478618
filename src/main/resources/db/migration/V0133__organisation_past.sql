-- How the organisation lay on a past day, for whoever tells it.
create view former_place as
select unit_id, parent, valid_from, valid_to from former_parent;
comment on view former_place is 'Published by organisation: under which parent a unit lay, from a day until (and without) a day; where it lies now stands in unit_tree.';

create view former_naming as
select unit_id, name_hi, name_en, valid_from, valid_to from former_name;
comment on view former_naming is 'Published by organisation: names that a unit bore, from a day until (and without) a day.';

create view counting_tie as
select unit_id, target, valid_from, valid_to from unit_link where counts;
comment on view counting_tie is 'Published by organisation: what was counted to a unit of another hierarchy too, from a day until (and without) a day.';

create index former_parent_until on former_parent (valid_to);
create index unit_link_until on unit_link (valid_to) where counts;
create index unit_link_since on unit_link (valid_from) where counts;
