-- Why somebody holds more posts than the organisation allows.
alter table posting add column exception text;

update post_type set capabilities = capabilities || array['postings.limit-posts']
where code = 'state-office' and not ('postings.*' = any (capabilities));
