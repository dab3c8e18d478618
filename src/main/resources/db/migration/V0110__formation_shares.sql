-- What office-bearers say of themselves, from their own account and only if they wish; it goes when
-- they hold no post any more.
create table own_group (
  account_id uuid primary key,
  woman boolean not null,
  young boolean not null
);
comment on table own_group is 'shard:reference To which group an office-bearer says to belong. Nobody else says it, and it is shown as counts only.';

-- Which share of its committees an organisation wants to be women and youth, in percent.
create table formation_goal (
  level smallint primary key,
  women smallint check (women between 1 and 100),
  youth smallint check (youth between 1 and 100),
  check (women is not null or youth is not null)
);
comment on table formation_goal is 'shard:reference The shares of women and of youth that every committee of a level shall have.';

-- Null while the post is vacant, or where its holder did not say.
alter table post add column woman boolean;
alter table post add column young boolean;

alter table formation add column said int not null default 0;
alter table formation add column women int not null default 0;
alter table formation add column youth int not null default 0;
alter table formation add column under_goal boolean not null default false;

alter table formation_total add column said int not null default 0;
alter table formation_total add column women int not null default 0;
alter table formation_total add column youth int not null default 0;
alter table formation_total add column under_units int not null default 0;
