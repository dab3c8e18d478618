-- Whoever works in a unit notes its meetings; whoever sees the unit sees them.
update post_type set capabilities = capabilities || array['meetings.show-meetings']
where ('figures.show-unit' = any (capabilities) or 'figures.*' = any (capabilities)) and not for_programs;
update post_type set capabilities = capabilities || array['meetings.note-meeting', 'meetings.withdraw-meeting']
where code in ('state-office', 'in-charge', 'constituency-president', 'unit-president', 'sector-in-charge', 'unit-secretary', 'booth-worker');
