update post_type set capabilities = capabilities || array['mentoring.show-mentors']
where ('figures.show-unit' = any (capabilities) or 'figures.*' = any (capabilities)) and not for_programs;
update post_type set capabilities = capabilities || array['mentoring.pair-mentor', 'mentoring.end-pair']
where ('access.give-post' = any (capabilities) or 'access.*' = any (capabilities)) and not for_programs;
