-- One person, at most so many posts: of all kinds together, and of one kind.
create table post_limit (
  post_type text collate "C" primary key,
  most smallint not null check (most between 1 and 50)
);
comment on table post_limit is 'shard:reference How many posts one person may hold at a time: of a kind, or of all kinds where the kind is empty.';
