-- Whoever answers for several units sees what was done and who was looked at in them; the auditor
-- everywhere. Whole addresses only at the top.
update post_type set capabilities = capabilities || array['audit.show-trail', 'audit.show-looks']
where code in ('state-office', 'in-charge', 'auditor');
