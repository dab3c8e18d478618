-- Files come in by exchange now, which keeps what is wrong with them and which columns were left out.
drop table unit_import_error;
alter table unit_import drop column dropped;
alter table unit_import drop column ignored;
alter table unit_import add column upload_id uuid;
alter table unit_import add column first_unit int not null default 0;
alter table unit_import add column undone_on date;
create index unit_import_upload on unit_import (upload_id);

create table unit_import_change (
  import_id uuid not null,
  unit_id int not null,
  what text collate "C" not null,
  before text,
  after text,
  primary key (import_id, unit_id, what)
);
comment on table unit_import_change is 'shard:reference What each file made different in units that existed, so that it can be taken back.';

-- Units that a file made are removed when it is undone; whoever refers to them is asked by an index.
create index former_parent_parent on former_parent (parent);
