-- Three scopes instead of one: what a post may enter, see and search need not go equally far.
alter table post_type rename column reach to enter_reach;
alter table post_type add column see_reach text collate "C" check (see_reach in ('own', 'own-and-below'));
alter table post_type add column search_reach text collate "C" check (search_reach in ('own', 'own-and-below'));
update post_type set see_reach = enter_reach, search_reach = enter_reach;
alter table post_type alter column see_reach set not null;
alter table post_type alter column search_reach set not null;

-- Whoever has such a post can do nearly everything: one person alone shall not give it.
alter table post_type add column two_persons boolean not null default false;
update post_type set two_persons = true where code in ('national-office', 'state-office');

-- An in-charge may go over several units; a post may be lent for a while.
alter table posting add column span int[] not null default '{}';
alter table posting add column lent_by uuid;
comment on column posting.lent_by is 'The posting (in the same cell) of which this one is a loan. A loan ends with it.';

-- A secretary is to see and find the whole unit, and enters only in it.
update post_type set capabilities = capabilities || array['people.search-people']
where 'people.show-people' = any (capabilities) and not 'people.*' = any (capabilities);

create table strong_capability (
  pattern text collate "C" primary key
);
comment on table strong_capability is 'shard:reference What nobody may do who is signed in by one proof alone: names of capabilities, or whole modules.';
