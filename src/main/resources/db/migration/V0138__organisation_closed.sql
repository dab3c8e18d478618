-- A unit that was closed and goes on, because what closed it was taken back, was not there in between.
create table former_closing (
  unit_id int not null references unit,
  valid_from date not null,
  valid_to date not null,
  primary key (unit_id, valid_to),
  check (valid_from < valid_to)
);
comment on table former_closing is 'shard:reference Days, from one until (and without) another, on which a unit was closed that went on afterwards.';
create index former_closing_until on former_closing (valid_to);

create view was_closed as
select unit_id, valid_from, valid_to from former_closing;
comment on view was_closed is 'Published by organisation: days, from one until (and without) another, on which a unit was not there that was there before and afterwards.';
