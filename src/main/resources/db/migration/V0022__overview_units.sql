-- Whoever removes a unit asks here whether anything refers to it.
create index pinned_figure_unit on pinned_figure (unit_id);
