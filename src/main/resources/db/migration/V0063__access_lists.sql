-- From the constituency upward people's lists may be taken away; an auditor sees who took which.
update post_type set capabilities = capabilities || array['lists.take-list', 'lists.show-lists']
where code in ('state-office', 'in-charge', 'constituency-president');
update post_type set capabilities = capabilities || array['lists.show-lists']
where code = 'auditor';
