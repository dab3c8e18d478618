-- A figure that somebody pinned, so that who was sent its address sees the same number tomorrow.
create table pinned_figure (
  cell_id int not null,
  id uuid not null,
  unit_id int not null references unit,
  measure text collate "C" not null,
  below boolean not null,
  days int check (days > 0),
  value bigint not null,
  day date not null,
  pinned_at timestamptz not null,
  primary key (cell_id, id)
) ${by_cell};
comment on table pinned_figure is 'shard:by=cell_id group=cell append-only A total, or what the last days brought, as it stood at a moment.';
create index pinned_figure_id on pinned_figure (id);
