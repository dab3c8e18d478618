-- An account of a program is kept by a unit, and nobody signs in to it.
alter table account add column program boolean not null default false;
comment on table account is 'shard:reference Who can sign in, and programs, which cannot. The sign-in name is the phone, or a chosen name where a phone is shared.';
-- A program's token is made by some officer of its unit, and goes on when that one has gone.
alter table access_token add column made_by uuid;

create or replace view known_account as
select id, sign_in_name, phone, name, signed_in_on, closed_at, program from account;
comment on view known_account is 'Published by accounts.';
