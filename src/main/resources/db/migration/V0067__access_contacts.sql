-- Whoever looks after a unit may call its office-bearers: those of the unit itself and those above, as
-- far as each post sees.
update post_type set capabilities = capabilities || array['contacts.show-number']
where ('figures.show-unit' = any (capabilities) or 'figures.*' = any (capabilities)) and code <> 'auditor';
