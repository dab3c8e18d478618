-- Whoever may give somebody a new password may give a slip, and cut off a lost telephone.
update post_type
set capabilities = capabilities || array['access.issue-slips', 'access.cut-off-account']
where 'access.reset-password' = any (capabilities);
