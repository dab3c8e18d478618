package org.sangathan.formation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.access.Browser;
import org.sangathan.acts.Place;
import org.sangathan.house.OwnDatabase;
import org.sangathan.organisation.Unit;
import org.sangathan.words.SharedFile;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The wards of a real city, of which two names are not known: every one has a president and a
/// secretary, save a few, and "nearly complete" is a number with names behind it.
@OwnDatabase
class RealWardsTest extends FormationWorld {
  private static final int WARDS = 110;

  @LocalServerPort private int port;

  private void create(String under, String code, String level, String nameHi) {
    assertThat(
            refusals(
                say(
                    "nisha",
                    "organisation.create-unit",
                    under,
                    "code",
                    code,
                    "level",
                    level,
                    "nameHi",
                    nameHi)))
        .isEmpty();
  }

  private void post(List<Access.Imported> people, String ward, String kind) {
    Unit unit = organisation.unit(ward).orElseThrow();
    String name = ward.toLowerCase(java.util.Locale.ROOT) + "-" + kind;
    people.add(
        new Access.Imported(
            id(),
            name,
            name,
            id(),
            kind,
            new Place(unit.id(), unit.cell(), unit.code()),
            LocalDate.of(2020, 1, 1)));
  }

  @Test
  void nearlyCompleteIsANumberWithNamesBehindIt() {
    List<String> names =
        SharedFile.linesOf("kanpur_nagar_nigam_wards.csv").stream()
            .map(line -> line.split(",", -1)[3])
            .toList();
    assertThat(names).hasSize(108);
    say(
        "nisha",
        "organisation.create-level",
        SmallWorld.NATION,
        "tree",
        "main",
        "code",
        "CANTONMENT",
        "nameHi",
        "छावनी",
        "nameEn",
        "Cantonment",
        "parents",
        List.of("metropolitan"));
    create(SmallWorld.DISTRICT, "KNM", "metropolitan", "कानपुर महानगर");
    create("KNM", "KNM-CANTT", "cantonment", "छावनी क्षेत्र");
    for (int ward = 0; ward < WARDS; ward++)
      create("KNM", "KNW-" + ward, "ward", ward < names.size() ? names.get(ward) : "अज्ञात");
    require("ward", "unit-president", 1);
    require("ward", "unit-secretary", 1);
    List<Access.Imported> people = new ArrayList<>();
    for (int ward = 0; ward < names.size(); ward++) {
      post(people, "KNW-" + ward, "unit-president");
      if (ward % 27 != 12) post(people, "KNW-" + ward, "unit-secretary");
    }
    access.importAccounts(people, PASSWORD);
    Coverage coverage = covered("KNM", "ward");
    assertThat(coverage.units()).isEqualTo(WARDS);
    assertThat(coverage.complete()).isEqualTo(104);
    assertThat(coverage.partial()).isEqualTo(4);
    assertThat(coverage.empty()).isEqualTo(2);
    assertThat(Math.round(coverage.share() * 1000)).isEqualTo(945);
    Browser browser = new Browser(port);
    browser.signIn("dinesh", PASSWORD);
    String page = browser.get("/u/KNM/formation?level=ward").body();
    assertThat(page.split(">अज्ञात<", -1)).hasSize(3);
    assertThat(page).contains(names.get(12), names.get(39), names.get(66), names.get(93));
    assertThat(page).doesNotContain("छावनी").contains("94.5");
  }
}
