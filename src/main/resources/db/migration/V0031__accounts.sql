alter table account add column signed_in_on date;
-- Whoever chose a password of their own has been in; when, nobody noted.
update account set signed_in_on = (created_at at time zone 'Asia/Kolkata')::date
where not must_change_password;
alter table account drop column password_hash;
alter table account drop column must_change_password;

create view known_account as
select id, sign_in_name, phone, name, signed_in_on, closed_at from account;
comment on view known_account is 'Published by accounts.';

comment on table account is 'shard:reference Who can sign in. The sign-in name is the phone, or a chosen name where a phone is shared.';
comment on table access_token is 'shard:reference Bearer tokens of programs; only a hash is kept.';
comment on table grant_version is 'shard:local Grows with each change of accounts, postings and tokens.';
comment on table spring_session is 'shard:local';
comment on table spring_session_attributes is 'shard:local';
