-- `figures.pin-figure` is `overview.pin-figure` now; who may do all of `figures` keeps what they could.
update post_type
set capabilities = array_replace(capabilities, 'figures.pin-figure', 'overview.pin-figure');
update post_type set capabilities = capabilities || array['overview.*']
where 'figures.*' = any (capabilities);
