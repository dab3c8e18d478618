create table upload (
  id uuid primary key,
  account_id uuid not null,
  unit_id int not null,
  kind text collate "C" not null,
  file_name text not null,
  sha256 bytea not null,
  size bigint not null,
  sent_at timestamptz not null,
  state text collate "C" not null
    check (state in ('unmatched', 'checked', 'taken', 'undone')),
  header_line int not null,
  headers text[] not null,
  targets text[] not null,
  row_count int not null,
  fresh int not null default 0,
  changed int not null default 0,
  same int not null default 0,
  warned int not null default 0,
  failed int not null default 0,
  taken_on date,
  undone_on date
);
comment on table upload is 'shard:local A file that somebody sent: its columns, how far it has come, and what its rows would do or did.';
create index upload_sent on upload (sent_at);
create index upload_sha256 on upload (sha256);

create table upload_chunk (
  upload_id uuid not null,
  nth int not null,
  bytes bytea not null,
  primary key (upload_id, nth)
);
comment on table upload_chunk is 'shard:local The lines of a file, packed, without columns that may not be kept.';

create table upload_row (
  upload_id uuid not null,
  line int not null,
  state text collate "C" not null
    check (state in ('new', 'changed', 'same', 'left-out', 'warning', 'error')),
  key text not null,
  label text not null,
  changes text not null,
  primary key (upload_id, line)
);
comment on table upload_row is 'shard:local What would become of each row of a file.';

create table upload_note (
  upload_id uuid not null,
  nth int not null,
  line int not null,
  of_reading boolean not null,
  warning boolean not null,
  refusal int not null,
  facts text[] not null,
  primary key (upload_id, nth)
);
comment on table upload_note is 'shard:local What is wrong or odd in a file, with its row; 0 is the file as a whole.';

create table column_mapping (
  kind text collate "C" not null,
  fingerprint bytea not null,
  unit_id int not null,
  account_id uuid not null,
  targets text[] not null,
  primary key (kind, fingerprint, unit_id)
);
comment on table column_mapping is 'shard:local How an office matched the columns of a form that it receives again and again.';
