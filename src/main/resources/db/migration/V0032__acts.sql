-- From where: by which door, and from which address.
alter table act add column door text collate "C" check (door in ('page', 'program', 'machine'));
alter table act add column address text collate "C";
comment on column act.door is 'Null in lines that were written before it was noted.';
