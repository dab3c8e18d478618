-- Whoever sets targets of units sets those of the posts in them, and sees how far their holders are.
update post_type
set capabilities = capabilities || array[
  'posttargets.set-post-target', 'posttargets.take-back-post-target', 'posttargets.show-post-targets']
where ('targets.*' = any (capabilities) or 'targets.set-target' = any (capabilities)) and not for_programs;
