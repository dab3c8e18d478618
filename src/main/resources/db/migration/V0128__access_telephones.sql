-- Whoever gives slips writes down a new number, which is a slip and more.
update post_type
set capabilities = capabilities || array['telephones.change-phone']
where ('access.*' = any (capabilities) or 'access.issue-slips' = any (capabilities))
  and not for_programs;
