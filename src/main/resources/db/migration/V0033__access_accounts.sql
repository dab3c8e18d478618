-- `access.create-token` is `accounts.create-token` now; whoever may do all of `access` keeps it.
update post_type
set capabilities = array_replace(capabilities, 'access.create-token', 'accounts.create-token');
update post_type set capabilities = capabilities || array['accounts.*']
where 'access.*' = any (capabilities);
