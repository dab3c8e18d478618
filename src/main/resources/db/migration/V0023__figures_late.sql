-- Renewals are counted by the day of the deed as enrolments are.
alter table late_tally alter column enrolled set default 0;
alter table late_tally add column renewed int not null default 0;
comment on table late_tally is 'shard:by=cell_id group=cell Enrolments and renewals received on a later day than that of the deed.';
