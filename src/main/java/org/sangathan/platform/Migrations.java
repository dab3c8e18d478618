package org.sangathan.platform;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Brings the tables of a database to the shape of this version, then gives the roles their rights.
final class Migrations {

  private static final String ROLES =
      """
      do $$
      declare
        role text;
      begin
        foreach role in array array['migrator', 'writer', 'reader', 'follower'] loop
          role := 'sangathan_' || role;
          if not exists (select from pg_roles where rolname = role) then
            execute format('create role %I nologin', role);
          end if;
          if not pg_has_role(current_user, role, 'set') then
            execute format('grant %I to current_user with inherit false, set true', role);
          end if;
          execute format('grant usage on schema public to %I', role);
        end loop;
        create schema if not exists ext;
        grant usage on schema ext to public;
        create extension if not exists pg_trgm schema ext;
        grant create on schema public to sangathan_migrator;
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
          select c.oid::regclass as name, obj_description(c.oid, 'pg_class') as said,
                 (select string_agg(quote_ident(attname), ', ' order by attnum)
                    from pg_attribute
                   where attrelid = c.oid and attnum > 0 and not attisdropped
                     and attgenerated = '' and attname <> 'cell_id') as columns
            from pg_class c
           where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
             and c.relname <> 'flyway_schema_history'
        loop
          execute format('revoke all on %s from sangathan_writer, sangathan_reader, sangathan_follower', t.name);
          execute format('grant select on %s to sangathan_writer, sangathan_reader, sangathan_follower', t.name);
          execute format('grant insert, delete on %s to sangathan_writer', t.name);
          if t.said like 'shard:by=%' then
            execute format('grant update (%s) on %s to sangathan_writer', t.columns, t.name);
          else
            execute format('grant update on %s to sangathan_writer', t.name);
          end if;
        end loop;
      end $$
      """;

  /// Stands in for shards: plain PostgreSQL then refuses by itself what a distributed one would.
  private static final String PARTITIONS =
      """
      do $$
      declare
        t record;
      begin
        for t in
          select c.oid::regclass as name, c.relname
            from pg_class c
           where c.relkind = 'p' and not exists (select from pg_inherits where inhparent = c.oid)
        loop
          for n in 0..7 loop
            execute format('create table %I partition of %s for values with (modulus 8, remainder %s)',
                           t.relname || '_' || n, t.name, n);
          end loop;
        end loop;
      end $$
      """;

  private Migrations() {}

  static void apply(DatabaseServer server) {
    apply(
        server,
        Map.of(
            "by_cell",
            "",
            "fill_60",
            "with (fillfactor = 60)",
            "fill_50",
            "with (fillfactor = 50)"));
  }

  /// The profile of the tests, in which distributed tables are partitioned by the hash of the cell.
  static void applyGuarded(DatabaseServer server) {
    apply(server, Map.of("by_cell", "partition by hash (cell_id)", "fill_60", "", "fill_50", ""));
  }

  private static void apply(DatabaseServer server, Map<String, String> placeholders) {
    try (SingleConnectionDataSource source =
        new SingleConnectionDataSource(server.url(), server.user(), server.password(), true)) {
      JdbcClient client = JdbcClient.create(source);
      client.sql(ROLES).update();
      Flyway.configure()
          .dataSource(server.url(), server.user(), server.password())
          .initSql(DatabaseRole.MIGRATOR.initialSql())
          .placeholders(placeholders)
          .load()
          .migrate();
      client.sql(DatabaseRole.MIGRATOR.initialSql()).update();
      client.sql(PARTITIONS).update();
      client.sql(GRANTS).update();
    }
  }
}
