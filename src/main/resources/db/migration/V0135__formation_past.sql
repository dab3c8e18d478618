-- Coverage as it was on a day that is over. Whatever changes is kept first as it stood until then, so
-- that what is made from templates in one go costs nothing more. Of a day before this only what has
-- not changed since is known. The shares of women and youth are not kept: from one day to the next
-- they would tell what somebody said.
alter table formation_total add column since date not null default (now() at time zone 'Asia/Kolkata')::date;
alter table formation_total alter column since drop default;

create table former_formation (
  unit_id int not null,
  level smallint not null,
  units int not null,
  complete int not null,
  partial int not null,
  acting_units int not null,
  unconfirmed_units int not null,
  posts int not null,
  required int not null,
  filled int not null,
  required_filled int not null,
  confirmed int not null,
  acting int not null,
  valid_from date not null,
  valid_to date not null,
  primary key (unit_id, level, valid_to),
  check (valid_from < valid_to)
);
comment on table former_formation is 'shard:local Of each unit, what was formed in itself and below, level by level, from a day until (and without) a day.';

alter table post add column since date not null default (now() at time zone 'Asia/Kolkata')::date;
alter table post alter column since drop default;

create table former_post (
  cell_id int not null,
  unit_id int not null,
  post_type text collate "C" not null,
  nth smallint not null,
  required boolean not null,
  posting_id uuid,
  acting boolean not null,
  confirmed boolean not null,
  vacant_since date,
  valid_from date not null,
  valid_to date not null,
  primary key (cell_id, unit_id, post_type, nth, valid_to),
  check (valid_from < valid_to)
) ${by_cell};
comment on table former_post is 'shard:by=cell_id group=cell How each post stood from a day until (and without) a day: by whom it was held, or since when it was vacant.';
create index former_post_unit on former_post (unit_id);
