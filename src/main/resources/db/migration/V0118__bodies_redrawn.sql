-- Bodies follow when boundaries are redrawn, or end by it; what they were before is kept for taking it back.
alter table body add column redrawn_by uuid;
alter table body drop constraint body_check2;
alter table body add constraint body_ended check (
  (dissolved_by is null) = (ground is null)
  and (dissolved_on is null) = (dissolved_by is null and redrawn_by is null)
  and (dissolved_by is null or redrawn_by is null));

create table redrawn_body (
  cell_id int not null,
  redrawing_id uuid not null,
  body_id uuid not null,
  what text collate "C" not null check (what in ('goes', 'sits', 'ends', 'past')),
  unit_id int not null,
  units int[] not null,
  unit_after int not null,
  units_after int[] not null,
  primary key (cell_id, redrawing_id, body_id)
) ${by_cell};
comment on table redrawn_body is 'shard:by=cell_id group=cell append-only Home and units of bodies before and after a redrawing: it goes on elsewhere, other units sit in it, it ended by it, or it was over before.';
create index redrawn_body_redrawing on redrawn_body (redrawing_id);

create table redrawn_seat (
  cell_id int not null,
  redrawing_id uuid not null,
  seat_id uuid not null,
  body_id uuid not null,
  unit_id int not null,
  unit_after int not null,
  primary key (cell_id, redrawing_id, seat_id)
) ${by_cell};
comment on table redrawn_seat is 'shard:by=cell_id group=cell append-only For which unit somebody sat in a body before and after a redrawing.';
create index redrawn_seat_redrawing on redrawn_seat (redrawing_id);
