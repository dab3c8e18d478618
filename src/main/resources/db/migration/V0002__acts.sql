-- The open day. An act reads this row `for share` as its first statement; the close takes it `for update`.
create table ledger (
  one boolean primary key default true check (one),
  open_day date not null
);
comment on table ledger is 'shard:local The day on which facts count now.';
insert into ledger (open_day) values ((now() at time zone 'Asia/Kolkata')::date);

-- One line for each accepted act: ids and numbers only, never what was written in the form.
create table act (
  cell_id int not null,
  id uuid not null,
  xid xid8 not null,
  act text collate "C" not null,
  unit_id int not null,
  account_id uuid not null,
  posting_id uuid,
  outcome int not null,
  subject uuid,
  form_hash bytea not null,
  said_at timestamptz not null,
  received_at timestamptz not null,
  day date not null,
  primary key (cell_id, id)
) ${by_cell};
comment on table act is 'shard:by=cell_id group=cell append-only The audit line of each accepted act.';
