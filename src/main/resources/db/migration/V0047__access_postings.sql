-- Whoever appoints people one by one in several units may bring a file of them.
update post_type set capabilities = capabilities || array['postings.*']
where code in ('state-office', 'in-charge');
