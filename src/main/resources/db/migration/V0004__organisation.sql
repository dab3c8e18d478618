create table tree (
  id smallint primary key,
  code text collate "C" not null unique,
  name_hi text not null,
  name_en text not null
);
comment on table tree is 'shard:reference Hierarchies of one organisation: the main one first, then parliamentary, municipal, affiliates.';

-- Levels are data: two may bear one label, some may be skipped, the parents that are allowed are listed.
create table level (
  id smallint primary key,
  tree smallint not null references tree,
  code text collate "C" not null,
  rank smallint not null,
  name_hi text not null,
  name_en text not null,
  parents smallint[] not null,
  carries_cell boolean not null,
  takes_members boolean not null,
  unique (tree, code)
);
comment on table level is 'shard:reference';

-- The tree as it is today. Former names, parents and cells stand in tables of their own.
create table unit (
  id int primary key,
  tree smallint not null references tree,
  level smallint not null references level,
  parent int references unit,
  ancestors int[] not null,
  cell_id int not null,
  code text collate "C" not null unique check (code ~ '^[A-Z0-9-]{1,32}$'),
  name_hi text,
  name_en text,
  kind text collate "C" check (kind in ('urban', 'rural', 'mixed')),
  valid_from date not null,
  valid_to date,
  check (name_hi is not null or name_en is not null)
);
comment on table unit is 'shard:reference Units of every level with their present name, parent and cell. Ancestors from the root down, without itself. Valid from a day, until (and without) a day.';
create index unit_parent on unit (parent);
-- People say the number at the end of a code: the 209 of AC-209.
create index unit_code_end on unit (reverse(code));

create table former_name (
  unit_id int not null references unit,
  name_hi text,
  name_en text,
  valid_from date not null,
  valid_to date not null,
  primary key (unit_id, valid_to)
);
comment on table former_name is 'shard:reference Names that a unit bore until a day.';

create table former_parent (
  unit_id int not null references unit,
  parent int not null references unit,
  valid_from date not null,
  valid_to date not null,
  primary key (unit_id, valid_to)
);
comment on table former_parent is 'shard:reference Parents under which a unit lay until a day.';

create table unit_cell (
  unit_id int not null references unit,
  cell_id int not null,
  primary key (unit_id, cell_id)
);
comment on table unit_cell is 'shard:reference Cells beyond unit.cell_id in which facts of the unit were born before it moved.';

create table official_id (
  unit_id int not null references unit,
  scheme text collate "C" not null,
  value text collate "C" not null,
  valid_from date not null,
  valid_to date,
  primary key (unit_id, scheme, value, valid_from)
);
comment on table official_id is 'shard:reference Numbers that governments gave: LGD, ECI2008, census.';
create index official_id_value on official_id (value, scheme);

create table unit_link (
  unit_id int not null references unit,
  target int not null references unit,
  type text collate "C" not null,
  counts boolean not null,
  valid_from date not null,
  valid_to date,
  primary key (unit_id, type, target, valid_from)
);
comment on table unit_link is 'shard:reference Typed ties across hierarchies: booth to ward, constituency to seat. At most one counting tie for a unit, type and day.';
create index unit_link_target on unit_link (target, type);

create table unit_count (
  unit_id int not null references unit,
  what text collate "C" not null,
  as_on date not null,
  value bigint not null check (value >= 0),
  source text,
  primary key (unit_id, what, as_on)
);
comment on table unit_count is 'shard:reference Electors and other weights of a unit on a day.';

-- What a search by name looks in. Codes and official numbers are found in their own tables.
create table unit_word (
  unit_id int not null references unit,
  kind text collate "C" not null check (kind in ('name', 'former', 'alias')),
  word text not null,
  key text collate "C" not null,
  primary key (unit_id, kind, word)
);
comment on table unit_word is 'shard:reference Every name, former name and alias, with its Latin key.';
create index unit_word_key on unit_word (key);
create index unit_word_parts on unit_word using gin (key ext.gin_trgm_ops);

create table unit_import (
  id uuid primary key,
  account_id uuid not null,
  day date not null,
  made int not null,
  changed int not null,
  same int not null,
  dropped text[] not null,
  ignored text[] not null
);
comment on table unit_import is 'shard:reference What came of each file of units: counts, and the columns that were not taken.';

create table unit_import_error (
  import_id uuid not null,
  place_in_list int not null,
  account_id uuid not null,
  refusal int not null,
  facts text[] not null,
  primary key (import_id, place_in_list)
);
comment on table unit_import_error is 'shard:reference Why the last file of an account was not taken, row by row, for whoever mends it.';
create index unit_import_error_account on unit_import_error (account_id);

-- Acts that change the tree take this row first: one at a time, ids without gaps.
create table tree_version (
  one boolean primary key default true check (one),
  version bigint not null,
  next_unit int not null
);
comment on table tree_version is 'shard:local';
insert into tree_version (version, next_unit) values (1, 1);

-- What other modules may join: where each unit lies today.
create view unit_tree as
select u.id as unit_id, u.tree, u.level, u.parent, u.ancestors, u.cell_id, u.valid_to is null as is_open,
  exists (select 1 from level below where u.level = any (below.parents)) as above_leaf
from unit u;
comment on view unit_tree is 'Published by organisation.';
