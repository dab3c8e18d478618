-- Whoever says of which posts a committee consists says what share of it shall be women and youth.
update post_type set capabilities = capabilities || array['formation.set-share-goals']
where 'formation.require-posts' = any (capabilities);
