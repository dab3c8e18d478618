create table formation_rule (
  level smallint not null,
  post_type text collate "C" not null,
  places smallint not null check (places between 1 and 50),
  required boolean not null,
  acting_allowed boolean not null,
  primary key (level, post_type)
);
comment on table formation_rule is 'shard:reference Of which posts the committee of every unit of a level consists.';

-- A post is there while nobody holds it. Of several of one kind in a unit the first ones are held.
create table post (
  cell_id int not null,
  unit_id int not null,
  post_type text collate "C" not null,
  nth smallint not null,
  required boolean not null,
  posting_id uuid,
  acting boolean not null default false,
  confirmed boolean not null default false,
  vacant_since date,
  primary key (cell_id, unit_id, post_type, nth),
  check ((posting_id is null) = (vacant_since is not null))
) ${by_cell};
comment on table post is 'shard:by=cell_id group=cell The posts of each unit by its level''s rule: by whom each is held, or since when it is vacant.';
create index post_unit on post (unit_id);

-- 0 nobody in a required post, 1 some of them held, 2 all held.
create table formation (
  cell_id int not null,
  unit_id int not null,
  level smallint not null,
  posts int not null,
  required int not null,
  filled int not null,
  required_filled int not null,
  confirmed int not null,
  acting int not null,
  state smallint not null generated always as (
    case when required_filled = required then 2 when required_filled > 0 then 1 else 0 end) stored,
  primary key (cell_id, unit_id)
) ${by_cell};
comment on table formation is 'shard:by=cell_id group=cell How far each unit is formed: its posts counted.';
create index formation_unit on formation (unit_id);

-- Written with each change for the unit and all above it: appointments are few beside enrolments.
create table formation_total (
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
  primary key (unit_id, level)
) with (fillfactor = 70);
comment on table formation_total is 'shard:local Of each unit, what is formed in itself and below, level by level.';

-- What a unit says itself of those below, beside what is recorded here.
create table formation_statement (
  cell_id int not null,
  unit_id int not null,
  level smallint not null,
  id uuid not null,
  formed int not null check (formed >= 0),
  stated_at timestamptz not null,
  account_id uuid not null,
  primary key (cell_id, unit_id, level, id)
) ${by_cell};
comment on table formation_statement is 'shard:by=cell_id group=cell append-only How many units of a level a unit said were formed, and when.';

-- Whoever brings posts up to date takes this row first: one after the other, so that nothing is counted twice.
create table formation_turn (
  one boolean primary key default true check (one),
  settled_on date not null
);
comment on table formation_turn is 'shard:local The day up to which postings that begin or end by themselves were followed.';
insert into formation_turn (settled_on) values ((now() at time zone 'Asia/Kolkata')::date);
