-- Those who answer for several units set targets for them; whoever sees a unit sees what it is to reach.
update post_type set capabilities = capabilities || array['targets.*']
where code in ('state-office', 'in-charge', 'constituency-president', 'sector-in-charge');
update post_type set capabilities = capabilities || array['targets.show-targets']
where code in ('booth-worker', 'auditor');
