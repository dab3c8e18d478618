-- Whoever removes a unit asks here whether anything refers to it. A member's person stands in the same
-- unit, where the key is checked with an index; a second one over all members would only cost.
alter table membership drop constraint membership_home_unit_fkey;
create index invitation_from on invitation (from_unit);
