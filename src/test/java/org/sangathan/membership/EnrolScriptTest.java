package org.sangathan.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.acts.Presence;
import org.sangathan.database.DatabaseServer;
import org.sangathan.figures.FiguresCheck;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The bench compares our enrolments with pgbench doing `bench/enrol.sql`. That is a fair
/// comparison only while the script writes what the act writes.
@OwnDatabase
class EnrolScriptTest extends InSmallWorld {
  private static final List<String> TABLES =
      List.of(
          "act",
          "person",
          "contact_point",
          "consent",
          "membership",
          "tally_unit",
          "tally_cell",
          "invitation",
          "unit_day",
          "base");

  @Autowired private DatabaseServer server;
  @Autowired private FiguresCheck check;

  @Test
  void theScriptWritesTheRowsAndColumnsOfTheAct() throws IOException {
    Map<String, Object> said = enrolment("B1", "राम प्रकाश निषाद", "9876553001");
    said.put("gender", "man");
    said.put("birthYear", 1960);
    Presence byProgram = new Presence(Presence.Door.PROGRAM, "127.0.0.1", true, null);
    acts.perform(
        new Actor(actor("dinesh").account(), "dinesh", byProgram), "membership.enrol-member", said);
    Map<String, String> byTheAct = written(SmallWorld.place("B1"));
    assertThat(byTheAct).containsKeys("act", "person", "consent", "membership", "tally_cell");

    runScript(SmallWorld.place("B4"));
    assertThat(written(SmallWorld.place("B4"))).isEqualTo(byTheAct);
    // Nobody whom the script records is young: what it leaves behind must not look like a fault.
    assertThat(check.look().isClean()).isTrue();
  }

  /// Of each table the number of rows in that cell, and which columns say something.
  private Map<String, String> written(Place place) {
    Map<String, String> written = new TreeMap<>();
    onePlainConnection(client -> {
      for (String table : TABLES) {
        boolean byCell =
            client
                    .sql(
                        "select count(*) from pg_attribute where attrelid = :t::regclass and attname = 'cell_id'")
                    .param("t", table)
                    .query(Integer.class)
                    .single()
                > 0;
        if (!byCell) continue;
        List<Map<String, @Nullable Object>> rows =
            client
                .sql("select * from " + table + " where cell_id = :cell")
                .param("cell", place.cell())
                .query()
                .listOfRows();
        for (Map<String, @Nullable Object> row : rows) {
          row.values().removeIf(Objects::isNull);
          written.merge(table, new TreeSet<>(row.keySet()).toString(), (a, b) -> a + " and " + b);
        }
      }
    });
    return written;
  }

  private void runScript(Place place) throws IOException {
    Map<String, String> said = new LinkedHashMap<>();
    said.put(":enroller", "'" + actor("dinesh").account() + "'");
    said.put(":booths", "1");
    said.put(":phone", "9876553002");
    said.put(":n", "1");
    String whole = Files.readString(Path.of("bench/enrol.sql"));
    said.put(":year", whole.replaceAll("(?s).*set year random\\(\\d+, (\\d+)\\).*", "$1"));
    String script = whole.replaceAll("(?m)^\\\\set.*$", "");
    for (Map.Entry<String, String> one : said.entrySet()) {
      script = script.replace(one.getKey(), one.getValue());
    }
    String sql = script;
    onePlainConnection(client -> {
      client.sql("reset role").update();
      client.sql("create temp table bench_booth (n int, cell_id int, unit_id int)").update();
      client.sql("grant all on bench_booth to sangathan_writer").update();
      client.sql("set role sangathan_writer").update();
      client
          .sql("insert into bench_booth values (1, " + place.cell() + ", " + place.unit() + ")")
          .update();
      for (String statement : sql.split(";\\s*\\n")) {
        if (statement.isBlank()) continue;
        if (statement.strip().startsWith("select")) client.sql(statement).query().listOfRows();
        else client.sql(statement).update();
      }
    });
  }

  private interface Work {
    void with(JdbcClient client);
  }

  private void onePlainConnection(Work work) {
    SingleConnectionDataSource source =
        new SingleConnectionDataSource(server.url(), server.user(), server.password(), true);
    try {
      JdbcClient client = JdbcClient.create(source);
      client.sql("set role sangathan_writer").update();
      work.with(client);
    } finally {
      source.destroy();
    }
  }
}
