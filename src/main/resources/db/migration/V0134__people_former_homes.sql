-- Where somebody had their home before they got another: for lists of a day that is over.
create table former_home (
  cell_id int not null,
  person_id uuid not null,
  nth int not null,
  unit_id int not null,
  until date not null,
  redrawn boolean not null,
  primary key (cell_id, person_id, nth)
) ${by_cell};
comment on table former_home is 'shard:by=cell_id group=cell In which unit a person had their home until (and without) a day, the first home first: ids alone. Redrawn: because boundaries were redrawn or that was undone, and not because somebody moved them.';
create index former_home_unit on former_home (unit_id, until);

alter table former_home enable row level security;
create policy fence on former_home for select to sangathan_reader using (
  cell_id = any (nullif(current_setting('fence.cells', true), '')::int[])
);
create policy work on former_home to sangathan_writer, sangathan_follower, sangathan_migrator
  using (true) with check (true);

-- What the trail and the redrawings know of the time before.
insert into former_home (cell_id, person_id, nth, unit_id, until, redrawn)
select p.cell_id, p.id, row_number() over (partition by p.cell_id, p.id order by w.until, w.at),
       w.unit_id, w.until, w.redrawn
  from (
    select a.subject as person_id, a.unit_id, a.day as until, false as redrawn, a.received_at as at
      from act a
     where a.act = 'membership.move-person'
     union all
    select m.person_id, m.old_unit, r.day, true, r.at
      from redrawn_person m join redrawing r on r.id = m.redrawing_id
     union all
    select m.person_id, m.new_unit, r.undone_on, true, timestamptz 'infinity'
      from redrawn_person m join redrawing r on r.id = m.redrawing_id
     where r.undone_on is not null
  ) w
  join person p on p.id = w.person_id;

-- People are recorded one after the other: who was on an early day is found without the rest.
create index person_recorded on person using brin (recorded_at);
