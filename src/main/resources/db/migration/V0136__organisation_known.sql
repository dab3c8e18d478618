-- A move may be entered later than the day from which it holds. What was added up on the days between
-- was added up where the unit was known to lie.
alter table former_parent add column known_on date;
update former_parent set known_on = valid_to;
alter table former_parent alter column known_on set not null;
create index former_parent_known on former_parent (known_on);

create or replace view former_place as
select unit_id, parent, valid_from, valid_to, known_on from former_parent;
comment on view former_place is 'Published by organisation: under which parent a unit lay, from a day until (and without) a day, and on which day that end was known; where it lies now stands in unit_tree.';
