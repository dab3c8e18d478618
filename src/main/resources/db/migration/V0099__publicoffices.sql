-- Offices of the public, apart from posts of the organisation: they give no right here.
create table public_office (
  id uuid primary key,
  account_id uuid not null references account,
  kind text collate "C" not null,
  place text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  noted_by uuid not null,
  noted_at timestamptz not null
);
comment on table public_office is 'shard:reference Which office-bearers are members of parliament, councillors and the like, from a day until (and without) a day.';
create index public_office_account on public_office (account_id);
