-- The list of booths of an election comes as a file, and is undone by it.
alter table redrawing add column upload_id uuid;
create index redrawing_upload on redrawing (upload_id) where upload_id is not null;
