package org.sangathan.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.access.Browser;
import org.sangathan.acts.Place;
import org.sangathan.acts.Reply;
import org.sangathan.figures.DayClose;
import org.sangathan.figures.Group;
import org.sangathan.figures.Measure;
import org.sangathan.house.OwnDatabase;
import org.sangathan.membership.Drive;
import org.sangathan.membership.Drives;
import org.sangathan.organisation.Unit;
import org.sangathan.targets.TargetMeasure;
import org.sangathan.targets.Targets;
import org.sangathan.world.InRunningDrive;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// How far units were when a day ended, and how far those are that were redrawn while a drive runs.
@OwnDatabase
class PastGoalsTest extends InRunningDrive {
  private static final String THEN = "on=" + TODAY.minusDays(2);
  private static final String TODAYS = THEN + "&boundaries=today";
  private static final Pattern ROW =
      Pattern.compile("(?s)<tr>\\s*<th scope=\"row\">.*?· ([^ <]+)[ <].*?</tr>");
  private static final Pattern FIGURE = Pattern.compile("<td class=\"figure[^>]*>([0-9]+)<");

  @Autowired private DayClose days;
  @Autowired private Drives drives;
  @Autowired private Targets targets;
  @LocalServerPort private int port;
  private @Nullable Browser signedIn;
  private String sector = "";

  @BeforeEach
  void aSectorOfItsOwn() {
    sector = newUnit("AC1", "sector");
  }

  private String booth(long wanted, int made) {
    return booth(newUnit(sector, "booth"), wanted, made);
  }

  /// It was to reach so many and had recorded some three days ago.
  private String booth(String booth, long wanted, int made) {
    target(booth, wanted);
    recordedOn(TODAY.minusDays(3), booth, made);
    days.refold();
    return booth;
  }

  /// What was settled and set until now was so four days ago: rows of these tables are only added.
  private void wasSo() {
    wasSo("target", "cell_id, unit_id, drive, measure, issuer, value");
    wasSo("drive_terms", "drive, issuer, from_day, to_day, fee, enrollers");
  }

  private void wasSo(String table, String columns) {
    database
        .writer()
        .sql(
            """
            /* all cells */
            insert into %1$s (%2$s, since)
            select %2$s, since - interval '4 days' from %1$s where drive = cast(:drive as uuid)
            """
                .formatted(table, columns))
        .param("drive", drive)
        .update();
  }

  private Reply merge(String unit, String with) {
    Reply done =
        say("nisha", "redrawing.merge-units", unit, "with", with, "goesOn", true, "sure", true);
    assertThat(refusals(done)).isEmpty();
    return done;
  }

  private String halve(String unit) {
    String part = newCode();
    Map<String, Object> said = new LinkedHashMap<>();
    said.putAll(Map.of("id", id().toString(), "unit", unit, "goesOn", true, "share", 1));
    said.putAll(Map.of("how", "share", "sure", true));
    said.putAll(Map.of("code1", part, "nameHi1", "भाग", "share1", 1));
    assertThat(refusals(perform("nisha", "redrawing.split-unit", said))).isEmpty();
    return part;
  }

  @Test
  void aDriveCountsOnInTheBoothIntoWhichTwoWereMerged() {
    String one = booth(40, 12);
    String two = booth(20, 6);
    merge(one, two);
    recordedOn(TODAY, one, 1);

    assertThat(goal(one, "")).isEqualTo("19 / 60");
    Drive running = drives.over(SmallWorld.place("AC1").unit()).getFirst();
    Group group = Group.of(organisation.unit(one).orElseThrow().id());
    assertThat(targets.done(running, TargetMeasure.NEW, List.of(group), TODAY).values())
        .as("so do the holders of posts in it")
        .containsExactly(19L);
    assertThat(rows("")).containsExactly(Map.entry(one, "60 19"));
    assertThat(page("/u/" + sector + "/league?drive=" + drive)).contains(">19<", ">60<");
    assertThat(page("/u/" + sector + "/sheet?drive=" + drive)).contains("<div>19</div>");
  }

  @Test
  void theWayToTheTargetOfAMergedBoothIsDrawnToTheWholeOfIt() {
    String one = booth(40, 12);
    String two = booth(20, 6);
    wasSo();
    merge(one, two);

    for (String path : List.of("/u/" + one, "/u/" + one + "?" + TODAYS)) {
      assertThat(wanted(path)).as(path).matches("M[0-9. ]+H720");
    }
    target(one, 90);
    assertThat(wanted("/u/" + one)).as("set anew on the same day").matches("M[0-9. ]+H720");
    assertThat(page("/u/" + one + "/targets?drive=" + drive)).contains("40 → 60<", "60 → 90<");
  }

  /// The line of the target.
  private String wanted(String path) {
    Matcher line = Pattern.compile("class=\"course-target\" d=\"([^\"]+)\"").matcher(page(path));
    assertThat(line.find()).as(path).isTrue();
    return line.group(1);
  }

  @Test
  void whatABoothMadeBeforeItWasSplitIsSharedAmongItsParts() {
    String one = booth(40, 12);
    String part = halve(one);
    recordedOn(TODAY, part, 3);

    assertThat(goal(one, "")).isEqualTo("6 / 20");
    assertThat(goal(part, "")).isEqualTo("9 / 20");
    assertThat(figure(sector, "enrolled")).isEqualTo(15);
  }

  @Test
  void whatWasDoneBeforeTheDriveIsSharedTooAndNobodyFallsBelowNought() {
    String one = booth(40, 12);
    Unit unit = organisation.unit(one).orElseThrow();
    Place place = new Place(unit.id(), unit.cell(), one);
    Measure enrolled = figures.measures().byCode("enrolled");
    database.transact(() -> {
      figures.postLate(
          TODAY.minusDays(3),
          enrolled,
          Collections.nCopies(8, Map.entry(place, TODAY.minusDays(20))));
      return one;
    });
    assertThat(goal(one, "")).isEqualTo("4 / 40");
    String part = halve(one);

    assertThat(goal(one, "")).isEqualTo("2 / 20");
    assertThat(goal(part, "")).isEqualTo("2 / 20");
  }

  @Test
  void whoMayNotReadWhoHeldPostsIsToldOfNobodyOnASheetOfAPastDay() {
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(),
                "lekha",
                "lekha",
                id(),
                "auditor",
                SmallWorld.place("SEC1"),
                LocalDate.of(2020, 1, 1))),
        PASSWORD);
    Browser auditor = new Browser(port);
    auditor.signIn("lekha", PASSWORD);

    assertThat(auditor.get("/u/SEC1/post-history?" + THEN).statusCode()).isEqualTo(404);
    assertThat(auditor.get("/u/SEC1/sheet?" + THEN).body())
        .contains("<td class=\"code\">B1<")
        .doesNotContain("asha");
    assertThat(page("/u/SEC1/sheet?" + THEN)).contains("asha");
  }

  @Test
  void aPastDayIsToldWithItsBoothsOrWithThoseOfToday() {
    sector = "SEC1";
    String one = booth("B1", 40, 12);
    String two = booth("B2", 20, 6);
    wasSo();
    merge(one, two);
    recordedOn(TODAY, one, 1);

    assertThat(goal(one, THEN)).isEqualTo("12 / 40");
    assertThat(goal(one, TODAYS)).isEqualTo("18 / 60");
    assertThat(rows(THEN)).containsOnly(Map.entry(one, "40 12"), Map.entry(two, "20 6"));
    assertThat(rows(TODAYS)).containsExactly(Map.entry(one, "60 18"));
    assertThat(page("/u/" + sector + "/league?drive=" + drive + "&" + THEN))
        .contains("/u/" + one + "?", "/u/" + two + "?", "जैसा तब था")
        .doesNotContain(">60<");
    assertThat(page("/u/" + sector + "/league?drive=" + drive + "&" + TODAYS))
        .contains(one, ">60<")
        .doesNotContain("/u/" + two + "?");
    assertThat(page("/u/" + one + "?" + TODAYS)).contains("<strong>18</strong> / 60");
    assertThat(page("/u/" + one + "?" + THEN)).contains("<strong>12</strong> / 40");
    assertThat(page("/u/" + sector + "/sheet?drive=" + drive + "&" + THEN))
        .contains("<td class=\"code\">B1<", "<td class=\"code\">B2<", "<div>12</div>", "asha");
    assertThat(page("/u/" + sector + "/sheet?drive=" + drive + "&" + TODAYS))
        .contains("<td class=\"code\">B1<", "<div>18</div>", "asha")
        .doesNotContain("<td class=\"code\">B2<");
    assertThat(page("/u/" + sector + "/targets.csv?drive=" + drive + "&" + THEN))
        .contains("तब तक होना था", one, two);
  }

  @Test
  void whatWasSetSinceHoldsNotOnThatDay() {
    String one = booth(40, 12);
    wasSo();
    target(one, 100);

    assertThat(goal(one, THEN)).isEqualTo("12 / 40");
    assertThat(goal(one, "")).isEqualTo("12 / 100");
    assertThat(page("/u/" + one + "/targets?drive=" + drive + "&" + THEN))
        .contains("चाल पर: तब तक", "उस दिन तक जो लक्ष्य तय हुए थे")
        .doesNotContain("चाल पर: आज तक", "/acts/targets.set-target");
  }

  @Test
  void aDriveThatWasOpenedLaterWasNotThere() {
    String one = booth(40, 12);
    assertThat(page("/u/" + one + "/targets?drive=" + drive + "&on=" + TODAY.minusDays(20)))
        .contains("उस दिन तक यहाँ कोई अभियान तय नहीं हुआ था");
    assertThat(page("/u/" + one + "/league?on=" + TODAY.minusDays(20)))
        .contains("उस दिन तक यहाँ कोई अभियान तय नहीं हुआ था");
  }

  @Test
  void aDayThatIsNoneIsSaidSoAndTodayIsShown() {
    String one = booth(40, 12);
    assertThat(page("/u/" + one + "/targets?drive=" + drive + "&on=32.13.2026"))
        .contains("note-bad", "<strong>12</strong> / 40", "आज तक");
  }

  /// How far the unit's own page of targets says that it is.
  private String goal(String unit, String day) {
    String page = page("/u/" + unit + "/targets?drive=" + drive + "&" + day);
    Matcher found = Pattern.compile("<strong>(\\d+)</strong> / (\\d+)").matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1) + " / " + found.group(2);
  }

  /// Target and done of the booths of the sector.
  private Map<String, String> rows(String day) {
    Map<String, String> rows = new LinkedHashMap<>();
    String page = page("/u/" + sector + "/targets?drive=" + drive + "&" + day);
    Matcher row = ROW.matcher(page);
    while (row.find()) {
      Matcher figure = FIGURE.matcher(row.group());
      assertThat(figure.find()).as(row.group()).isTrue();
      String wanted = figure.group(1);
      assertThat(figure.find()).as(row.group()).isTrue();
      rows.put(row.group(1), wanted + " " + figure.group(1));
    }
    return rows;
  }

  private String page(String address) {
    if (signedIn == null) {
      signedIn = new Browser(port);
      signedIn.signIn("nisha", PASSWORD);
    }
    HttpResponse<String> answer = signedIn.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }
}
