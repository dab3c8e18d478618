-- Whoever could move units redraws them.
update post_type set capabilities = capabilities || array['redrawing.*']
where ('organisation.move-unit' = any (capabilities) or 'organisation.*' = any (capabilities))
  and not ('*' = any (capabilities));
update post_type set capabilities = capabilities || array['redrawing.show-redrawing']
where ('organisation.show-unit' = any (capabilities)) and not ('redrawing.*' = any (capabilities))
  and not for_programs;
