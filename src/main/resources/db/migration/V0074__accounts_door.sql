-- So that a page asks about the door only where there is something to tell.
alter table account add column door_news boolean not null default false;
