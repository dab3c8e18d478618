-- From where a deed was proposed: its line in the trail says so when it is done.
alter table proposal add column door text collate "C";
alter table proposal add column address text collate "C";
alter table proposal add column sure boolean not null default false;
