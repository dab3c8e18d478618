-- From the constituency upward people may be erased, many at once and brought back by two persons.
update post_type set capabilities = capabilities || array['erasure.*']
where code in ('state-office', 'in-charge', 'constituency-president');
update post_type set capabilities = capabilities || array['erasure.show-erased']
where code = 'auditor';
