-- From where a long work was begun: its line in the trail says so when it is done.
alter table work add column door text collate "C";
alter table work add column address text collate "C";
alter table work add column sure boolean not null default false;
