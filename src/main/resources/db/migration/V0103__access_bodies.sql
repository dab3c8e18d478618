-- Whoever sees a unit sees its bodies. Whoever answers for a unit with others below it forms, changes and
-- dissolves them; its secretary, too, notes what they decided.
update post_type set capabilities = capabilities || array['bodies.show-bodies']
where ('figures.show-unit' = any (capabilities) or 'figures.*' = any (capabilities)) and not for_programs;
update post_type set capabilities = capabilities || array['bodies.form-body', 'bodies.change-body', 'bodies.dissolve-body']
where code in ('state-office', 'in-charge', 'constituency-president', 'unit-president', 'sector-in-charge');
update post_type set capabilities = capabilities || array['bodies.note-decision']
where code in ('state-office', 'in-charge', 'constituency-president', 'unit-president', 'sector-in-charge', 'unit-secretary');
