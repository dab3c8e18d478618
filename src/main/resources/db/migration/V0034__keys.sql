-- Each key is wrapped by another one that never lies in the database.
create table data_key (
  number smallint primary key,
  wrapped bytea not null,
  made_at timestamptz not null,
  retired_at timestamptz
);
comment on table data_key is 'shard:reference The keys with which columns are sealed, themselves wrapped; the newest seals, all of them open.';
