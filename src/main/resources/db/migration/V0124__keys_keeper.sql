-- By whom each key is wrapped: until now by the key in a file.
alter table data_key add column keeper text not null default 'file';
