-- Keys from before all seal with AES-256-GCM, and so does a key that names no way.
alter table data_key add column way text not null default 'aes-256-gcm';
