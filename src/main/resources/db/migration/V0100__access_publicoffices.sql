update post_type set capabilities = capabilities || array['publicoffices.*']
where 'access.give-post' = any (capabilities) and not for_programs;
update post_type set capabilities = capabilities || array['publicoffices.*']
where 'access.*' = any (capabilities) and not ('*' = any (capabilities)) and not for_programs;
