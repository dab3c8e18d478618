-- Whoever has all of people and membership sees whole numbers for a reason by that; the others who record
-- people at the door get it for their own units, where they saw whole numbers before.
update post_type set capabilities = capabilities || array['people.unmask-phone', 'membership.unmask-invited']
where 'people.show-people' = any (capabilities) and 'membership.enrol-member' = any (capabilities);
