create table membership (
  cell_id int not null,
  person_id uuid not null,
  joined_day date not null,
  home_unit int not null references unit,
  enroller uuid not null,
  channel text collate "C" not null check (channel in ('door', 'import')),
  stage text collate "C" not null check (stage in ('claimed')),
  deed_at timestamptz not null,
  ended_day date,
  primary key (cell_id, person_id, joined_day)
) ${by_cell};
comment on table membership is 'shard:by=cell_id group=cell The belonging of a person: recorded by whom, when and how far trusted.';
create index membership_enroller on membership (enroller, deed_at);

-- Somebody from elsewhere, passed on to the unit where the person lives and credited to who met them.
create table invitation (
  cell_id int not null,
  id uuid not null,
  to_unit int not null references unit,
  from_unit int not null references unit,
  enroller uuid not null,
  name text not null,
  phone text collate "C" not null,
  invited_at timestamptz not null,
  taken_up uuid,
  closed_on date,
  primary key (cell_id, id)
) ${by_cell};
comment on table invitation is 'shard:by=cell_id group=cell';
create index invitation_unit on invitation (to_unit, id);

-- What is counted (a test compares these columns with the registered measures).
alter table tally_unit add column claimed int, add column claimed_women int, add column claimed_youth int, add column claimed_young_women int, add column enrolled int, add column withdrawn int, add column moved_in int, add column moved_out int;
alter table tally_cell add column claimed int, add column claimed_women int, add column claimed_youth int, add column claimed_young_women int, add column enrolled int, add column withdrawn int, add column moved_in int, add column moved_out int;
alter table unit_day add column claimed int, add column claimed_women int, add column claimed_youth int, add column claimed_young_women int, add column enrolled int, add column withdrawn int, add column moved_in int, add column moved_out int;
alter table base add column claimed bigint, add column claimed_women bigint, add column claimed_youth bigint, add column claimed_young_women bigint, add column enrolled bigint, add column withdrawn bigint, add column moved_in bigint, add column moved_out bigint;

create table barred_count (
  district int not null references unit,
  week date not null,
  ended bigint not null,
  primary key (district, week)
);
comment on table barred_count is 'shard:reference How often a barred kind of job ended the form, by district and week; shown from 10 up.';
