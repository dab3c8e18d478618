-- Which posts lay in a unit before a redrawing put them elsewhere is asked by the unit.
create index redrawn_posting_unit on redrawn_posting (unit_id);
