-- Who records people at the door also hears that they stay.
update post_type set capabilities = capabilities || array['membership.renew-member']
where code = 'booth-worker';
