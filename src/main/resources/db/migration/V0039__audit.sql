-- Every look at persons is a line, as every act is.
create table look (
  cell_id int not null,
  id uuid not null,
  xid xid8 not null,
  capability text collate "C" not null,
  unit_id int not null,
  account_id uuid not null,
  posting_id uuid,
  door text collate "C",
  address text collate "C",
  people uuid[] not null,
  at timestamptz not null,
  day date not null,
  primary key (cell_id, id)
) ${by_cell};
comment on table look is 'shard:by=cell_id group=cell append-only Who looked at which persons of a cell, when and from where.';
create index look_xid on look (xid);
create index look_at on look (cell_id, at);
create index look_people on look using gin (people);

-- The chain of a cell and day, link after link. A code is sixteen bytes, in the order of the ids: the
-- kind of the line and the beginning of its SHA-256. Ids and codes cannot be pressed together.
create table audit_seal (
  day date not null,
  cell_id int not null,
  n int not null,
  lines int not null,
  ids uuid[] not null,
  codes uuid[] not null,
  hash bytea not null,
  primary key (day, cell_id, n)
) ${by_cell};
alter table audit_seal alter column ids set storage external;
alter table audit_seal alter column codes set storage external;
comment on table audit_seal is 'shard:by=cell_id group=cell append-only The links of the chain over the audit lines of a cell and day.';

-- What a closed day came to, over all cells and the day before it.
create table audit_head (
  day date primary key,
  cells int not null,
  lines bigint not null,
  chains bytea not null,
  hash bytea not null,
  signature bytea not null,
  public_key bytea not null,
  dropped_on date
);
comment on table audit_head is 'shard:reference append-only The signed heads of closed days; they stay when the lines are dropped.';

-- Whoever follows holds this row. `upto` is not known at the beginning and after a restore; then
-- everything that is not yet in a chain is taken.
create table audit_progress (
  one boolean primary key default true check (one),
  upto xid8,
  headed date,
  open_lines bigint not null default 0
);
comment on table audit_progress is 'shard:local How far the chain has followed, the last day that has a head, and how many lines stand in the chains of later days.';
insert into audit_progress default values;

create view trail_line as
select cell_id, day, xid, 'act' as kind, id, act as what, received_at as at,
  encode('\x61'::bytea || substring(sha256(convert_to(line::text, 'UTF8')) for 15), 'hex')::uuid
    as code
from act_line
union all
select cell_id, day, xid, 'look', id, capability, at,
  encode('\x6c'::bytea || substring(sha256(convert_to(
    jsonb_strip_nulls(to_jsonb(l) - 'xid')::text, 'UTF8')) for 15), 'hex')::uuid
from look l;
comment on view trail_line is 'Published by audit: acts and looks as the chain takes them.';
