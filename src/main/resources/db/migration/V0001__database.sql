create table setting (
  name text collate "C" primary key,
  value text not null
);
comment on table setting is 'shard:reference What the whole organisation has set: its name, time zone, accent.';

-- The table that db-scheduler 16 expects.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
comment on table scheduled_tasks is 'shard:local Jobs in the database.';
create index scheduled_tasks_due on scheduled_tasks (execution_time);
