-- The programs of a unit: what each is for, and who added it. Its name and its tokens are its account's.
create table service_account (
  account_id uuid primary key,
  unit_id int not null,
  purpose text not null,
  added_by uuid not null,
  added_at timestamptz not null
);
comment on table service_account is 'shard:reference Accounts of programs, each with the unit that keeps it and what it is for.';
create index service_account_unit on service_account (unit_id);
