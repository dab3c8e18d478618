-- Whoever sees a unit reads the notices of its line. Whoever answers for a unit with others below it sends
-- them; whoever reads the trail also reads what was taken back.
update post_type set capabilities = capabilities || array['notices.show-notices']
where ('figures.show-unit' = any (capabilities) or 'figures.*' = any (capabilities)) and not for_programs;
update post_type set capabilities = capabilities || array['notices.send-notice', 'notices.take-back-notice']
where code in ('state-office', 'in-charge', 'constituency-president', 'unit-president', 'sector-in-charge');
update post_type set capabilities = capabilities || array['notices.show-taken-back']
where code in ('state-office', 'in-charge', 'auditor');

-- Few posts go over several units; those are found without looking at all of them.
create index posting_span on posting (post_type) where span <> '{}';
