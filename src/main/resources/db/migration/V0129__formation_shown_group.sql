-- A second yes, apart from the first: what one says of oneself may be shown where one is proposed for a post.
alter table own_group add column shown boolean not null default false;
comment on table own_group is 'shard:reference To which group an office-bearer says to belong. Nobody else says it, and it is shown as counts only, unless they say a second time that it may stand beside their name on shortlists.';
