-- A unit that goes on in the list of an election may get another name, or lie under another unit, by it.
create table renewed_unit (
  redrawing_id uuid not null references redrawing,
  unit_id int not null references unit,
  parent int not null references unit,
  name_hi text,
  name_en text,
  parent_after int not null references unit,
  name_hi_after text,
  name_en_after text,
  primary key (redrawing_id, unit_id)
);
comment on table renewed_unit is 'shard:reference append-only Names and parents of units that go on, before and after the list that renamed or moved them.';
create index renewed_unit_unit on renewed_unit (unit_id);
-- Whoever removes a unit asks here whether anything refers to it.
create index renewed_unit_parent on renewed_unit (parent);
create index renewed_unit_parent_after on renewed_unit (parent_after);
