-- Whoever sees a unit sees how far it is formed; those who answer for several say what they hear; what
-- a committee consists of is decided at the top.
update post_type set capabilities = capabilities || array['formation.show-formation']
where not for_programs and ('figures.show-unit' = any (capabilities) or 'figures.*' = any (capabilities));
update post_type set capabilities = capabilities || array['formation.state-formation']
where 'targets.*' = any (capabilities);
update post_type set capabilities = capabilities || array['formation.require-posts', 'formation.drop-posts']
where code = 'state-office';
