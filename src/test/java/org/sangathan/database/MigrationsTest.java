package org.sangathan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sangathan.database.TestDatabase.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsTest {

  record Placed(String name, @Nullable String key, @Nullable String mate) {}

  @Test
  void doneAgainTheyChangeNothing() {
    try (TestDatabase test = TestDatabase.fresh(Profile.PLAIN)) {
      List<String> before = grants(test);
      Migrations.apply(test.server());
      assertThat(grants(test)).isEqualTo(before).isNotEmpty();
    }
  }

  @Test
  void aTableOfTheFieldIsAlsoTheTableOfTheTests() {
    try (TestDatabase test = TestDatabase.fresh(Profile.GUARDED)) {
      // The same files under another profile are the same migrations.
      Migrations.apply(test.server());
    }
  }

  @Test
  void nodesThatStartTogetherDoThemOneAfterTheOther() {
    DatabaseServer blank = TestDatabase.blankServer();
    try {
      List<CompletableFuture<Void>> nodes =
          Stream.generate(() -> CompletableFuture.runAsync(() -> Migrations.apply(blank)))
              .limit(4)
              .toList();
      nodes.forEach(CompletableFuture::join);
    } finally {
      TestDatabase.drop(blank);
    }
  }

  @Test
  void whereTheEngineIsDistributedEachTableIsPlacedOnce() {
    try (TestDatabase test = TestDatabase.fresh(Profile.PLAIN)) {
      standIn(test);
      Migrations.apply(test.server());
      List<Placed> placed = placed(test);
      assertThat(placed).extracting(Placed::name).doesNotHaveDuplicates();
      assertThat(placed).extracting(Placed::name).contains("unit", "person", "act");
      assertThat(placed).extracting(Placed::name).doesNotContain("ledger", "base", "unit_day");
      List<Placed> byCell = placed.stream().filter(t -> "cell_id".equals(t.key())).toList();
      assertThat(byCell)
          .extracting(Placed::mate)
          .startsWith("none")
          .element(1)
          .isEqualTo(byCell.getFirst().name());
      // What is unique over the whole organisation is spread by itself, with nobody beside it.
      assertThat(placed)
          .filteredOn(table -> table.key() != null && !byCell.contains(table))
          .extracting(Placed::name, Placed::key, Placed::mate)
          .containsExactlyInAnyOrder(
              tuple("approval", "deed", "none"), tuple("list_quota", "account_id", "none"));
      Migrations.apply(test.server());
      assertThat(placed(test)).isEqualTo(placed);
    }
  }

  @Test
  void aTableIsPlacedAfterThoseThatItPointsTo() {
    try (TestDatabase test = TestDatabase.fresh(Profile.PLAIN)) {
      standIn(test);
      Migrations.apply(test.server());
      assertThat(placed(test))
          .extracting(Placed::name)
          .containsSubsequence("tree", "level", "unit", "person");
    }
  }

  /// An extension of the same name that only writes down what it is asked.
  private static void standIn(TestDatabase test) {
    String database = test.url().substring(test.url().lastIndexOf('/') + 1);
    Path extensions = Path.of("src/test/resources/house").toAbsolutePath();
    JdbcClient superuser = TestDatabase.superuser(database);
    superuser
        .sql(
            "alter database %s set extension_control_path = '%s:$system'"
                .formatted(database, extensions))
        .update();
    superuser.sql("create extension citus schema ext").update();
  }

  private static List<Placed> placed(TestDatabase test) {
    return test.rows()
        .sql(
            "select logicalrelid::text as name, key, mate from ext.pg_dist_partition order by place")
        .query(Rows.as(Placed.class))
        .list();
  }

  private static List<String> grants(TestDatabase test) {
    return test.rows()
        .sql(
            """
            select format('%s %s %s %s', grantee, privilege_type, table_name, column_name)
              from information_schema.column_privileges
             where grantee like 'sangathan%' order by 1
            """)
        .query(Rows.single(String.class))
        .list();
  }
}
