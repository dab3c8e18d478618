create table pg_dist_partition (
  place bigint generated always as identity,
  logicalrelid regclass not null,
  key text,
  mate text
);
grant select, insert on pg_dist_partition to public;

create function create_reference_table(table_name regclass) returns void language sql as
  'insert into ext.pg_dist_partition (logicalrelid) values (table_name)';

create function create_distributed_table(
  table_name regclass, distribution_column text, distribution_type text default 'hash',
  colocate_with text default 'default', shard_count int default null)
returns void language sql as
  'insert into ext.pg_dist_partition (logicalrelid, key, mate)
   values (table_name, distribution_column, colocate_with)';
