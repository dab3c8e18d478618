-- Committees that decide. Who sits in one follows from posts; what it decided stands for good.
create table body (
  cell_id int not null,
  id uuid not null,
  unit_id int not null,
  kind text collate "C" not null check (kind in ('executive', 'committee', 'joint')),
  name_hi text not null,
  name_en text not null,
  units int[] not null check (cardinality(units) > 0),
  quorum int not null check (quorum between 1 and 1000),
  quorum_of text collate "C" not null check (quorum_of in ('members', 'percent')),
  formed_on date not null,
  follows uuid,
  dissolved_on date,
  dissolved_by uuid,
  ground text,
  primary key (cell_id, id),
  check (quorum_of = 'members' or quorum <= 100),
  check (kind = 'joint' or cardinality(units) = 1),
  check ((dissolved_on is null) = (dissolved_by is null) and (dissolved_on is null) = (ground is null))
) ${by_cell};
comment on table body is 'shard:by=cell_id group=cell Bodies of units, those that were dissolved included: home, the units that sit in it, quorum, in whose place it came.';
create index body_id on body (id);
create index body_unit on body (unit_id);
create index body_units on body using gin (units);
create unique index body_executive on body (cell_id, unit_id) where kind = 'executive' and dissolved_on is null;
create unique index body_follows on body (cell_id, follows) where follows is not null;

create table body_seat (
  cell_id int not null,
  body_id uuid not null,
  id uuid not null,
  post_type text collate "C",
  posting_id uuid,
  unit_id int,
  votes boolean not null,
  valid_from date not null,
  valid_to date,
  primary key (cell_id, id),
  check ((post_type is null) <> (posting_id is null) and (posting_id is null) = (unit_id is null))
) ${by_cell};
comment on table body_seat is 'shard:by=cell_id group=cell By what people sit in bodies and from when until when: whoever holds a kind of post in one of its units, or one posting; without a vote some are only heard.';
create index body_seat_body on body_seat (body_id);

create table body_decision (
  cell_id int not null,
  id uuid not null,
  body_id uuid not null,
  decided_on date not null,
  said text not null,
  takes_back uuid,
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (cell_id, id)
) ${by_cell};
comment on table body_decision is 'shard:by=cell_id group=cell append-only What bodies decided. A later line may take an earlier one back.';
create index body_decision_id on body_decision (id);
create index body_decision_body on body_decision (body_id, decided_on);
create unique index body_decision_back on body_decision (cell_id, takes_back) where takes_back is not null;

create table body_attendance (
  cell_id int not null,
  decision_id uuid not null,
  unit_id int not null,
  present int not null check (present >= 0),
  members int not null check (members >= present),
  needed int not null check (needed <= present),
  primary key (cell_id, decision_id, unit_id)
) ${by_cell};
comment on table body_attendance is 'shard:by=cell_id group=cell append-only How many of each unit of the body were there, of how many, and how many had to be.';
create index body_attendance_decision on body_attendance (decision_id);
