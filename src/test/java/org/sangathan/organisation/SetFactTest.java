package org.sangathan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangathan.organisation.TreeWorld.said;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;
import org.sangathan.words.Spreadsheet;
import org.sangathan.world.InSmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What has been so of a place since a day, and what was so before.
@OwnDatabase
class SetFactTest extends InSmallWorld {
  @LocalServerPort private int port;

  private List<Integer> set(String who, String unit, String value, String since) {
    return refusals(
        say(
            who,
            "organisation.set-fact",
            unit,
            "what",
            "Reserved",
            "value",
            value,
            "since",
            since));
  }

  private String page(String unit, String language) {
    Browser dinesh = new Browser(port);
    dinesh.signIn("dinesh", PASSWORD);
    dinesh.get("/language?to=" + language + "&back=/");
    return dinesh.get("/u/" + unit + "/structure").body();
  }

  @Test
  void eachValueHoldsUntilTheNextOne() {
    assertThat(set("nisha", "AC1", "general", "1976-02-01")).isEmpty();
    assertThat(set("nisha", "AC1", "SC", "2008-02-19")).isEmpty();
    assertThat(page("AC1", "hi"))
        .containsSubsequence(
            "आरक्षित (अ.जा.)", "19-02-2008", "सामान्य", "01-02-1976", "19-02-2008");
    assertThat(page("AC1", "en")).containsSubsequence("reserved (SC)", "general");

    assertThat(set("nisha", "AC1", "", "2008-02-19")).isEmpty();
    assertThat(page("AC1", "en")).contains("general").doesNotContain("reserved (SC)");
    assertThat(set("nisha", "AC1", "", "2008-02-19")).containsExactly(3103);
  }

  @Test
  void whatCannotBeSaidIsRefused() {
    assertThat(set("nisha", "AC2", "SC", "2100-01-01")).isNotEmpty();
    assertThat(set("asha", "AC2", "SC", "2008-02-19")).containsExactly(1012);
    assertThat(set("nisha", "AC2", "x".repeat(61), "2008-02-19")).isNotEmpty();
    assertThat(page("AC2", "en")).doesNotContain("reserved (");
  }

  @Test
  void aFileBringsFactsWritesThemAndTakesThemBack() {
    try (TreeWorld world = TreeWorld.kanpur()) {
      String file = "code,fact:reserved@2008-02-19\nAC-1,SC\nAC-2,general\n";
      assertThat(said(world.importing(file))).isEqualTo("IMPORTED");
      assertThat(said(world.importing(file + "\n"))).isEqualTo("NOTHING_NEW");
      assertThat(exported(world)).contains("fact:reserved@2008-02-19", ",SC\r\n");
      assertThat(said(world.importing("code,fact:reserved\nAC-1,SC\n")))
          .isEqualTo("file COUNT_WITHOUT_DAY [fact:reserved]");
    }
  }

  private static String exported(TreeWorld world) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Spreadsheet sheet = Spreadsheet.csv(file)) {
      world.organisation().export(sheet);
    }
    return file.toString(StandardCharsets.UTF_8);
  }
}
