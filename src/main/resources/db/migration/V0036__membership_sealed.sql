alter table invitation add column phone_sealed bytea;
alter table invitation alter column phone drop not null;
