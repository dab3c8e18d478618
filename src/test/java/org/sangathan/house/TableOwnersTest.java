package org.sangathan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TableOwnersTest {
  private static final Pattern PUBLISHED =
      Pattern.compile("comment on view (\\w+) is 'Published by (\\w+)");
  private static final Pattern PLACED = Pattern.compile("comment on table (\\w+) is");
  private static final Pattern VIEW = Pattern.compile("(?i)create (?:or replace )?view (\\w+)");

  @Test
  void noStatementNamesAStrangersTable() {
    assertThat(trespasses(House.OURS))
        .as("because whoever owns a table must be able to change it without asking the whole house")
        .isEmpty();
  }

  @Test
  void theReaderOfStatementsFindsTheTablesThatTheModulesOwn() {
    Set<String> named = new TreeSet<>();
    for (JavaFile file : House.OURS.java())
      statements(file).forEach(s -> named.addAll(Sql.tables(s.value())));
    assertThat(named)
        .as("because a rule over statements that are not found would hold for ever")
        .contains("act", "ledger");
  }

  @Test
  void everyTableStandsOnThePlateOfItsMigrationsModule() {
    assertThat(unownedTables(House.OURS))
        .as("because the plate is where one looks for the owner of a table")
        .isEmpty();
  }

  @Test
  void tablesAreReadOutOfStatementsAsWeWriteThem() {
    assertThat(
            Sql.tables(
                """
                with gain as materialized (select cell_id from unnest(:cells) as gain (cell_id)),
                  kept (id) as (delete from person where id = :id returning id)
                insert into tally_unit as t (day) select extract(epoch from at) from gain
                join unit_tree u on u.unit_id = t.cell_id, lateral (select 1 from level) l
                on conflict (day) do update set day = excluded.day
                """))
        .containsExactly("level", "person", "tally_unit", "unit_tree");
    assertThat(
            Sql.tables(
                "select 1 from unit u, act a, kept where a is distinct from b for update of u"))
        .containsExactly("act", "kept", "unit");
    assertThat(Sql.tables("select 1 from unit where day > :from and day <= :to limit 1"))
        .containsExactly("unit");
    assertThat(Sql.tables("truncate tree, level, person"))
        .containsExactly("level", "person", "tree");
    assertThat(Sql.tables("copy person (id) from stdin")).containsExactly("person");
  }

  @Test
  void aStrangersTableInAStatementIsFound() {
    assertThat(trespasses(seeded("select name from person where id = :id", "database")))
        .singleElement()
        .asString()
        .contains("names person, which people owns");
  }

  @Test
  void aTableOfNobodyIsFound() {
    assertThat(trespasses(seeded("select 1 from persn where id = :id", "database")))
        .singleElement()
        .asString()
        .contains("names persn, which no migration makes");
  }

  @Test
  void aPublishedViewIsFreeOnlyForThoseWhoNameItsModule() {
    String sql = "select gender from person_counted";
    assertThat(trespasses(seeded(sql, "database, people"))).isEmpty();
    assertThat(trespasses(seeded(sql, "database"))).isNotEmpty();
  }

  @Test
  void aTableMissingOnThePlateIsFound() {
    House seeded =
        seeded("select 1", "database")
            .with(
                House.MIGRATIONS + "V0003__people_more.sql",
                "create table hidden (id int primary key);");
    assertThat(unownedTables(seeded)).containsExactly("people does not own hidden on its plate");
  }

  @Test
  void aTableThatWentOverStandsOnThePlateOfWhoTookIt() {
    House seeded =
        seeded("select 1", "database")
            .with(
                House.MIGRATIONS + "V0003__targets.sql",
                "comment on table person is 'shard:reference Taken over.';");
    assertThat(unownedTables(seeded)).containsExactly("targets does not own person on its plate");
  }

  private static House seeded(String sql, String uses) {
    return House.of(
        House.MIGRATIONS + "V0001__people.sql",
        """
        create table person (id int primary key);
        create view person_counted as select 1 from person;
        comment on view person_counted is 'Published by people.';
        """,
        House.JAVA + "people/package-info.java",
        "/// Owns: `person`. Uses: database.\n@NullMarked\npackage org.sangathan.people;",
        House.JAVA + "targets/package-info.java",
        "/// Owns: nothing. Uses: %s.\n@NullMarked\npackage org.sangathan.targets;".formatted(uses),
        House.JAVA + "targets/TargetStore.java",
        "package org.sangathan.targets; class TargetStore { String sql = \"%s\"; }".formatted(sql));
  }

  /// Every table and published view with its owner.
  private record Owners(Map<String, String> tables, Map<String, String> views) {
    static Owners read(House house) {
      Map<String, String> tables = new HashMap<>();
      Map<String, String> views = new HashMap<>();
      // Flyway makes this one.
      tables.put("flyway_schema_history", "database");
      house.plates().forEach((module, plate) -> plate.owns().forEach(t -> tables.put(t, module)));
      for (String sql : house.under(House.MIGRATIONS, ".sql").values()) {
        for (Matcher m = PUBLISHED.matcher(sql); m.find(); ) views.put(m.group(1), m.group(2));
      }
      return new Owners(tables, views);
    }
  }

  private static List<JavaFile.Text> statements(JavaFile file) {
    return file.texts().stream().filter(t -> Sql.isSql(t.value())).toList();
  }

  private static List<String> trespasses(House house) {
    Owners owners = Owners.read(house);
    Map<String, Plate> plates = house.plates();
    List<String> faults = new ArrayList<>();
    for (JavaFile file : house.java()) {
      Plate plate = plates.get(file.module());
      for (JavaFile.Text statement : statements(file)) {
        for (String name : Sql.tables(statement.value())) {
          String fault = fault(name, file.module(), plate, owners);
          if (fault != null) faults.add(file.at(statement.line()) + fault);
        }
      }
    }
    return faults;
  }

  private static String fault(String name, String module, Plate plate, Owners owners) {
    // Catalogues belong to the database; what is folded again for comparison bears the table's
    // name.
    if (name.startsWith("pg_") || name.startsWith("information_schema.")) return null;
    String table = name.endsWith("_again") ? name.substring(0, name.length() - 6) : name;
    String publisher = owners.views.get(table);
    if (publisher != null) {
      boolean mayJoin =
          publisher.equals(module) || plate != null && plate.uses().contains(publisher);
      return mayJoin ? null : "joins " + table + ", but the plate does not name " + publisher;
    }
    String owner = owners.tables.get(table);
    if (owner == null) return "names " + table + ", which no migration makes";
    boolean loads = plate != null && plate.loads().contains(owner);
    return owner.equals(module) || loads ? null : "names " + table + ", which " + owner + " owns";
  }

  private static final Pattern DROPPED = Pattern.compile("(?im)^drop table (\\w+)");

  /// Those that a later migration took away again.
  private static Set<String> dropped(House house) {
    Set<String> dropped = new TreeSet<>();
    for (String sql : house.under(House.MIGRATIONS, ".sql").values()) {
      DROPPED.matcher(sql).results().forEach(m -> dropped.add(m.group(1)));
    }
    return dropped;
  }

  private static List<String> unownedTables(House house) {
    List<String> faults = new ArrayList<>();
    Set<String> dropped = dropped(house);
    Map<String, Plate> plates = house.plates();
    placed(house)
        .forEach((table, module) -> {
          Plate plate = plates.get(module);
          // A module whose migration comes before its code owns nothing yet.
          if (plate != null && !plate.owns().contains(table) && !dropped.contains(table)) {
            faults.add(module + " does not own " + table + " on its plate");
          }
        });
    house
        .under(House.MIGRATIONS, ".sql")
        .forEach((path, sql) -> {
          String module = MigrationsTest.moduleOf(path);
          for (Matcher view = VIEW.matcher(sql); view.find(); ) {
            if (!sql.contains("comment on view " + view.group(1) + " is 'Published by " + module)) {
              faults.add(module + " does not publish its view " + view.group(1));
            }
          }
        });
    Set<String> made = placed(house).keySet();
    plates.forEach((module, plate) ->
        plate.owns().stream()
            .filter(t -> !made.contains(t))
            .forEach(t -> faults.add(module + " owns " + t + ", which no migration makes")));
    return faults;
  }

  /// Each table with the module whose migration said last where its rows lie: the one that made it,
  /// or the one that took it over.
  private static Map<String, String> placed(House house) {
    Map<String, String> placed = new TreeMap<>();
    house
        .under(House.MIGRATIONS, ".sql")
        .forEach((path, sql) -> {
          MigrationsTest.tables(sql).forEach(t -> placed.put(t, MigrationsTest.moduleOf(path)));
          for (Matcher told = PLACED.matcher(sql); told.find(); )
            placed.put(told.group(1), MigrationsTest.moduleOf(path));
        });
    return placed;
  }
}
