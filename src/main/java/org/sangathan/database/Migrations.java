package org.sangathan.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Brings the tables of a database to the shape of this version; then places them where the engine
/// is distributed, and gives the roles their rights. Each step can be done again without harm.
final class Migrations {

  private static final String ROLES =
      """
      do $$
      declare
        role text;
      begin
        -- Two nodes may start together on an empty database.
        perform pg_advisory_xact_lock(hashtext('sangathan roles'));
        foreach role in array array['migrator', 'writer', 'reader', 'follower'] loop
          role := 'sangathan_' || role;
          if to_regrole(role) is null then
            execute format('create role %I nologin', role);
          end if;
          if not pg_has_role(role, 'set') then
            execute format('grant %I to current_user with inherit false, set true', role);
          end if;
          if not has_schema_privilege(role, 'public', 'usage') then
            execute format('grant usage on schema public to %I', role);
          end if;
        end loop;
        if not has_schema_privilege('sangathan_migrator', 'public', 'create') then
          grant create on schema public to sangathan_migrator;
        end if;
        if not has_database_privilege('sangathan_writer', current_database(), 'temporary') then
          execute format(
            'grant temporary on database %I to sangathan_writer', current_database());
        end if;
        if to_regnamespace('ext') is null then
          create schema ext;
          grant usage on schema ext to public;
        end if;
        create extension if not exists pg_trgm schema ext;
      end $$
      """;

  /// Two nodes that start together do the steps one after the other.
  private static final String ONE_AT_A_TIME =
      "lock table flyway_schema_history in share row exclusive mode";

  /// Stands in for shards in the tests: plain PostgreSQL then refuses by itself what a distributed
  /// engine would. Without partitioned tables it does nothing.
  private static final String PARTITIONS =
      """
      do $$
      declare
        t record;
      begin
        for t in
          select c.oid::regclass as name, c.relname
            from pg_class c
           where c.relkind = 'p' and c.relnamespace = 'public'::regnamespace
             and not exists (select from pg_inherits where inhparent = c.oid)
        loop
          for n in 0..7 loop
            execute format(
              'create table %I partition of %s for values with (modulus 8, remainder %s)',
              t.relname || '_' || n, t.name, n);
          end loop;
        end loop;
      end $$
      """;

  /// The only lines that know the distributed engine. A table is placed after those that it points
  /// to; tables of a group lie together.
  private static final String PLACEMENT =
      """
      do $$
      declare
        t record;
        mate text;
      begin
        if not exists (select from pg_extension where extname = 'citus') then
          return;
        end if;
        loop
          select c.oid::regclass as name,
                 substring(obj_description(c.oid, 'pg_class') from '^shard:(?:by|claim)=(\\w+)') as key,
                 substring(obj_description(c.oid, 'pg_class') from '^shard:by=\\w+ group=(\\w+)') as mates
            into t
            from pg_class c
           where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
             and not c.relispartition
             and obj_description(c.oid, 'pg_class') ~ '^shard:(by=|claim=|reference)'
             and not exists (select from pg_dist_partition p where p.logicalrelid = c.oid)
             and not exists (
               select from pg_constraint f
                where f.contype = 'f' and f.conrelid = c.oid and f.confrelid <> c.oid
                  and not exists (
                    select from pg_dist_partition p where p.logicalrelid = f.confrelid))
           order by c.relname
           limit 1;
          exit when not found;
          if t.key is null then
            perform create_reference_table(t.name);
          else
            select p.logicalrelid::text into mate
              from pg_dist_partition p
             where obj_description(p.logicalrelid, 'pg_class') ~ ('^shard:by=\\w+ group=' || t.mates || '\\M')
             limit 1;
            perform create_distributed_table(t.name, t.key, colocate_with => coalesce(mate, 'none'));
          end if;
        end loop;
      end $$
      """;

  /// Driven by the catalogue and the comments, so that a new table needs no line here.
  private static final String GRANTS =
      """
      do $$
      declare
        t record;
      begin
        comment on table flyway_schema_history is 'shard:local The migrations that were done.';
        for t in
          select c.oid::regclass as name, coalesce(obj_description(c.oid, 'pg_class'), '') as said,
                 (select string_agg(quote_ident(attname), ', ' order by attnum)
                    from pg_attribute
                   where attrelid = c.oid and attnum > 0 and not attisdropped
                     and attgenerated = ''
                     and (attname <> 'cell_id'
                          or obj_description(c.oid, 'pg_class') not like 'shard:by=%')) as columns
            from pg_class c
           where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
             and not c.relispartition and c.relname <> 'flyway_schema_history'
        loop
          execute format(
            'revoke all on %s from sangathan_writer, sangathan_reader, sangathan_follower', t.name);
          execute format(
            'grant select on %s to sangathan_writer, sangathan_reader, sangathan_follower', t.name);
          execute format('grant insert on %s to sangathan_writer', t.name);
          if t.said !~ '^shard:\\S+( group=\\w+)? append-only' then
            execute format('grant delete on %s to sangathan_writer', t.name);
            execute format('grant update (%s) on %s to sangathan_writer', t.columns, t.name);
          end if;
        end loop;
        for t in
          select c.oid::regclass as name from pg_class c
           where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
        loop
          execute format(
            'grant select on %s to sangathan_writer, sangathan_reader, sangathan_follower', t.name);
        end loop;
      end $$
      """;

  private static final Map<String, String> IN_THE_FIELD =
      Map.of(
          "by_cell", "",
          "fill_60", "with (fillfactor = 60)",
          "fill_50", "with (fillfactor = 50)");

  private static final Map<String, String> GUARDED =
      Map.of("by_cell", "partition by hash (cell_id)", "fill_60", "", "fill_50", "");

  private static final String NEWEST = "latest";

  private Migrations() {}

  /// @throws ServerRefusal if a backup was half restored here
  static void apply(DatabaseServer server) {
    if (Restoring.isUnfinished(server)) throw new ServerRefusal(ServerRefusal.Why.UNFINISHED);
    apply(server, NEWEST, IN_THE_FIELD);
  }

  /// The tables as they were at that version.
  static void applyUpTo(DatabaseServer server, String version) {
    apply(server, version, IN_THE_FIELD);
  }

  /// The profile of the tests, in which distributed tables are partitioned by the hash of the cell.
  static void applyGuarded(DatabaseServer server) {
    apply(server, NEWEST, GUARDED);
  }

  private static void apply(
      DatabaseServer server, String version, Map<String, String> placeholders) {
    Database.on(server, login -> login.writer().sql(ROLES).update());
    Flyway.configure()
        .dataSource(server.url(), server.user(), server.password())
        .initSql(DatabaseRole.MIGRATOR.initialSql())
        .placeholders(placeholders)
        .target(version)
        .load()
        .migrate();
    Database.onAsOwner(server, owner -> owner.transact(() -> finish(owner.writer())));
  }

  private static int finish(JdbcClient client) {
    client.sql(ONE_AT_A_TIME).update();
    client.sql(PARTITIONS).update();
    client.sql(PLACEMENT).update();
    return client.sql(GRANTS).update();
  }
}
