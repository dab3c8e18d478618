-- The number by which an office-bearer is reached at work, given with a post and gone with it.
create table work_number (
  cell_id int not null,
  posting_id uuid not null,
  value_sealed bytea not null,
  notice_version smallint not null,
  given_on date not null,
  primary key (cell_id, posting_id)
) ${by_cell};
comment on table work_number is 'shard:by=cell_id group=cell Work numbers that office-bearers gave with a post, sealed.';

create table work_number_consent (
  cell_id int not null,
  posting_id uuid not null,
  id uuid not null,
  kind text collate "C" not null check (kind in ('given', 'withdrawn')),
  notice_version smallint not null,
  day date not null,
  primary key (cell_id, posting_id, id)
) ${by_cell};
comment on table work_number_consent is 'shard:by=cell_id group=cell append-only When a work number was agreed to, after which notice, and taken back. Holds no number.';
