-- Whoever gives posts and ends them also transfers and promotes.
update post_type
set capabilities = capabilities || array['postings.transfer-office-bearer', 'postings.promote-office-bearer']
where 'access.give-post' = any (capabilities) and 'access.end-post' = any (capabilities)
  and not ('postings.*' = any (capabilities)) and not for_programs;
