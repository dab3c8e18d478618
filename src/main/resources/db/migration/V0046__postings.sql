create table posting_import (
  upload_id uuid not null,
  posting_id uuid not null,
  cell_id int not null,
  account_id uuid not null,
  account_made boolean not null,
  primary key (upload_id, posting_id)
);
comment on table posting_import is 'shard:local What a file of office-bearers made, so that it can be taken back as a whole.';
