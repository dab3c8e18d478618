-- What was recorded of an erased person, sealed as a whole under a key of its own, for a year.
create table erased_copy (
  cell_id int not null,
  person_id uuid not null,
  unit_id int not null,
  sealed bytea not null,
  erased_by uuid not null,
  erased_at timestamptz not null,
  joined_day date,
  consent_line uuid,
  destroy_on date not null,
  primary key (cell_id, person_id)
) ${by_cell};
comment on table erased_copy is 'shard:by=cell_id group=cell Sealed copies of erased persons; destroyed after a year.';
create index erased_copy_unit on erased_copy (unit_id, erased_at);
create index erased_copy_end on erased_copy (destroy_on);

alter table erased_copy enable row level security;
create policy fence on erased_copy for select to sangathan_reader using (
  cell_id = any (nullif(current_setting('fence.cells', true), '')::int[])
);
create policy work on erased_copy to sangathan_writer, sangathan_follower, sangathan_migrator
  using (true) with check (true);

-- That somebody was erased: an id and a day, kept for ever, and nothing about whom.
create table tombstone (
  cell_id int not null,
  id uuid not null,
  erased_on date not null,
  primary key (cell_id, id)
) ${by_cell};
comment on table tombstone is 'shard:by=cell_id group=cell Ids that were erased and do not come back.';
