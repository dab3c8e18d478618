package org.sangathan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sangathan.database.Digest;

class MigrationsTest {
  private static final Path RELEASED = Path.of("src/test/resources/house/migrations.txt");
  private static final Pattern NAME = Pattern.compile("V(\\d{4})__([a-z]+)(_[a-z_]+)?\\.sql");
  private static final Pattern TABLE =
      Pattern.compile("(?i)create (?:unlogged )?table (?:if not exists )?(\\w+)");
  private static final Pattern SAID = Pattern.compile("comment on table (\\w+) is");
  private static final Pattern COLUMN = Pattern.compile("(?i)alter table (\\w+)\\s+([^;]*);");

  @Test
  void eachMigrationNamesItsModuleAndIsCountedOnce() {
    assertThat(misnamed(House.OURS))
        .as("because the folder is one ordered list and its names tell the owners")
        .isEmpty();
  }

  @Test
  void eachTableSaysWhereItsRowsLie() {
    assertThat(silentTables(House.OURS))
        .as("because the comment is what places a table on a distributed engine")
        .isEmpty();
  }

  @Test
  void aStrangersTableGetsNothingButColumns() {
    assertThat(strangersAltered(House.OURS))
        .as("because a measure adds its column, and nothing else is anybody's but the owner's")
        .isEmpty();
  }

  @Test
  void whatWasReleasedIsNeverChanged() throws IOException {
    assertThat(changed(House.OURS, Files.readString(RELEASED)))
        .as("because an organisation that has done a migration will not do it again")
        .isEmpty();
  }

  @Test
  void aReleasedMigrationThatWasChangedOrTakenAwayIsFound() {
    House seeded =
        House.of(
            House.MIGRATIONS + "V0001__people.sql", "create table person (id int);",
            House.MIGRATIONS + "V0003__people.sql", "");
    String empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    String released = "%1$s  V0001__people.sql\n%1$s  V0002__people.sql\n".formatted(empty);
    assertThat(changed(seeded, released))
        .containsExactly("V0001__people.sql was changed", "V0002__people.sql is gone");
  }

  @Test
  void aWrongNameAndANumberTakenTwiceAreFound() {
    House seeded =
        House.of(
            House.MIGRATIONS + "V1__people.sql", "",
            House.MIGRATIONS + "V0002__utilities.sql", "",
            House.MIGRATIONS + "V0003__people.sql", "",
            House.MIGRATIONS + "V0003__access.sql", "");
    assertThat(misnamed(seeded))
        .containsExactlyInAnyOrder(
            "V1__people.sql is not V0000__module.sql",
            "V0002__utilities.sql names no module",
            "V0003__people.sql has the number of another");
  }

  @Test
  void aTableWithoutCommentIsFound() {
    House seeded =
        House.of(
            House.MIGRATIONS + "V0001__people.sql",
            "create table person (id int); create table other (id int); comment on table other is 'For later.';");
    assertThat(silentTables(seeded))
        .containsExactly("person has no comment shard:…", "other has no comment shard:…");
  }

  @Test
  void aConstraintOnAStrangersTableIsFound() {
    House seeded =
        House.of(
            House.MIGRATIONS + "V0001__people.sql", "create table person (id int);",
            House.MIGRATIONS + "V0002__targets.sql",
                "alter table person add column score int; alter table person add constraint x check (id > 0);");
    assertThat(strangersAltered(seeded))
        .containsExactly("targets changes person: add constraint x check (id > 0)");
  }

  /// `membership` for `V0006__membership.sql` and for `V0009__membership_cards.sql`.
  static String moduleOf(String path) {
    Matcher name = NAME.matcher(path.substring(path.lastIndexOf('/') + 1));
    return name.matches() ? name.group(2) : "";
  }

  static List<String> tables(String sql) {
    return TABLE.matcher(withoutComments(sql)).results().map(m -> m.group(1)).toList();
  }

  private static String withoutComments(String sql) {
    return sql.replaceAll("--[^\n]*", " ");
  }

  /// @param released a sum and a name in each line, as `sha256sum` writes them
  private static List<String> changed(House house, String released) {
    return released
        .lines()
        .map(line -> line.split(" +"))
        .filter(line -> !line[0].equals(sum(house.files().get(House.MIGRATIONS + line[1]))))
        .map(line ->
            house.files().containsKey(House.MIGRATIONS + line[1])
                ? line[1] + " was changed"
                : line[1] + " is gone")
        .toList();
  }

  private static String sum(@Nullable String text) {
    if (text == null) return "";
    return HexFormat.of().formatHex(Digest.sha256(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> misnamed(House house) {
    List<String> faults = new ArrayList<>();
    Set<String> numbers = new TreeSet<>();
    for (String path : house.under(House.MIGRATIONS, ".sql").keySet()) {
      String file = path.substring(path.lastIndexOf('/') + 1);
      Matcher name = NAME.matcher(file);
      if (!name.matches()) {
        faults.add(file + " is not V0000__module.sql");
      } else if (!House.ORDER.contains(name.group(2))) {
        faults.add(file + " names no module");
      } else if (!numbers.add(name.group(1))) {
        faults.add(file + " has the number of another");
      }
    }
    return faults;
  }

  private static List<String> silentTables(House house) {
    List<String> faults = new ArrayList<>();
    for (String sql : house.under(House.MIGRATIONS, ".sql").values()) {
      for (String table : tables(sql)) {
        boolean told =
            Pattern.compile(
                    "comment on table " + table + " is\\s+'shard:(by=|reference|claim=|local)")
                .matcher(sql)
                .find();
        if (!told) faults.add(table + " has no comment shard:…");
      }
    }
    return faults;
  }

  private static List<String> strangersAltered(House house) {
    Map<String, String> owners = new HashMap<>();
    Map<String, String> migrations = house.under(House.MIGRATIONS, ".sql");
    // Whoever says what a table is has it from then on.
    migrations.forEach((path, sql) -> {
      tables(sql).forEach(t -> owners.put(t, moduleOf(path)));
      SAID.matcher(sql).results().forEach(m -> owners.put(m.group(1), moduleOf(path)));
    });
    List<String> faults = new ArrayList<>();
    migrations.forEach((path, sql) -> {
      for (Matcher change = COLUMN.matcher(withoutComments(sql)); change.find(); ) {
        String what = change.group(2).strip();
        boolean stranger = !moduleOf(path).equals(owners.get(change.group(1)));
        if (stranger && !what.matches("(?s)(add column \\w+ \\w+(,\\s*)?)+")) {
          faults.add(moduleOf(path) + " changes " + change.group(1) + ": " + what);
        }
      }
    });
    return faults;
  }
}
