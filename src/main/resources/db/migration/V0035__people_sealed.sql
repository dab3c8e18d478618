-- Sealed values stand in columns of their own; what is plain from before is sealed in the night and then null.
alter table contact_point add column value_sealed bytea;
alter table contact_point alter column value drop not null;
alter table person add column locality_sealed bytea;
