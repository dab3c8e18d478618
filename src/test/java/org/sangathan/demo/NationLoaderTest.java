package org.sangathan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sangathan.Sangathan;
import org.sangathan.database.Database;
import org.sangathan.database.TestDatabase.Profile;
import org.sangathan.demo.DemoLoader.Outcome;
import org.sangathan.house.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
    classes = Sangathan.class,
    properties = {"sangathan.jobs=false", "sangathan.demo=true", "sangathan.demo.small=true"})
@OwnDatabase(Profile.GUARDED)
class NationLoaderTest {
  @Autowired private Database database;
  @Autowired private NationLoader loader;

  @Test
  void everyUnitHasItsFiguresAndNobodyIsNamed() {
    assertThat(loader.loadUnlessThere(30, Progress.SILENT)).isEqualTo(Outcome.LOADED);
    assertThat(loader.loadUnlessThere(30, Progress.SILENT)).isEqualTo(Outcome.HOLDS_ANOTHER);
    assertThat(count("/* all cells */ select count(*) from person")).isZero();
    long closed =
        count(
            """
            /* all cells */ select sum(enrolled) from tally_unit
            where day < (select max(day) from tally_cell)
            """);
    assertThat(count("select max(enrolled) from base")).isEqualTo(closed).isGreaterThan(1_000);
    assertThat(count("select count(distinct day) from unit_day")).isEqualTo(29);
  }

  private long count(String sql) {
    return database.writer().sql(sql).query(Long.class).single();
  }
}
