-- The page of a unit became a module of its own and took its table along: said again, now by its owner.
comment on table pinned_figure is 'shard:by=cell_id group=cell append-only A total, or what the last days brought, as it stood at a moment.';
