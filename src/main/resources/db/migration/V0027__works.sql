-- A long act that somebody began at a page. The form and the name stay only until it has ended.
create table work (
  id uuid primary key,
  account_id uuid not null,
  actor_name text,
  act text collate "C" not null,
  unit text collate "C" not null,
  said text,
  form_hash bytea not null,
  form text not null,
  next text not null,
  state text collate "C" not null
    check (state in ('waiting', 'running', 'done', 'refused', 'cancelled', 'failed')),
  done bigint not null default 0,
  total bigint not null default 0,
  cancel_asked boolean not null default false,
  asked_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  word text collate "C",
  outcome int,
  subject uuid,
  complaints text
);
comment on table work is 'shard:local Long acts that were begun at a page, and what came of them; kept for thirty days.';
create index work_account on work (account_id, asked_at);
