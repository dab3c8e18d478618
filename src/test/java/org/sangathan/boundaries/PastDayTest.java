package org.sangathan.boundaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.acts.Ledger;
import org.sangathan.acts.Reply;
import org.sangathan.figures.Closing;
import org.sangathan.figures.DayClose;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The pages of units on a day before the tree became another one.
@OwnDatabase
class PastDayTest extends InSmallWorld {
  private static final Pattern TOTAL =
      Pattern.compile("(?s)figure-card-main.*?figure-value\"><a href=\"[^\"]+\">([^<]+)<");

  @Autowired private Ledger ledger;
  @Autowired private DayClose close;
  @LocalServerPort private int port;
  private @Nullable Browser signedIn;
  private String then = "";
  private String todays = "";

  /// So many are recorded today, and then it is tomorrow.
  private void recorded(Map<String, Integer> people) {
    LocalDate day = ledger.openDay();
    people.forEach((unit, many) -> recordedOn(day, unit, many));
    Closing.upTo(close, day);
    then = "?on=" + day;
    todays = then + "&boundaries=today";
  }

  @Test
  void aBoothThatWentToAnotherConstituencyIsToldWhereItLayAndWhereItLies() {
    String one = newUnit("AC1", "sector");
    String other = newUnit("AC2", "sector");
    String booth = newUnit(one, "booth");
    recorded(Map.of(booth, 5));
    long north = total("/u/AC1" + then);
    long south = total("/u/AC2" + then);
    done(say("nisha", "organisation.move-unit", booth, "to", other));

    assertThat(total("/u/AC1" + then)).isEqualTo(north);
    assertThat(total("/u/AC2" + then)).isEqualTo(south);
    assertThat(total("/u/AC1" + todays)).isEqualTo(north - 5);
    assertThat(total("/u/AC2" + todays)).isEqualTo(south + 5);
    assertThat(total("/u/D1" + then)).isEqualTo(total("/u/D1" + todays));
    assertThat(rows(one, then)).containsEntry(booth, 5L);
    assertThat(rows(one, todays)).doesNotContainKey(booth);
    assertThat(rows(other, then)).doesNotContainKey(booth);
    assertThat(rows(other, todays)).containsEntry(booth, 5L);
    assertThat(page("/u/" + booth + then)).contains("तब यह इसके अधीन थी:", "/u/" + one + then);
    assertThat(page("/u/" + booth + todays)).doesNotContain("तब यह इसके अधीन थी:");
    assertThat(page("/u/D1" + then)).contains("/u/AC1" + then + "&amp;boundaries=then\"");
  }

  @Test
  void aConstituencyThatWentToAnotherDistrictIsCountedWhereItLay() {
    String before = newUnit("M1", "district");
    String after = newUnit("M1", "district");
    String constituency = newUnit(before, "constituency");
    String booth = newUnit(newUnit(constituency, "sector"), "booth");
    recorded(Map.of(booth, 7));
    done(say("nisha", "organisation.move-unit", constituency, "to", after));

    assertThat(total("/u/" + before + then)).isEqualTo(7);
    assertThat(page("/u/" + after + then)).contains("उस दिन तक यहाँ कुछ दर्ज नहीं हुआ था");
    assertThat(total("/u/" + after + todays)).isEqualTo(7);
    assertThat(rows(before, then)).containsEntry(constituency, 7L);
    assertThat(rows(before, todays)).isEmpty();
    assertThat(rows("M1", then)).containsEntry(before, 7L).containsEntry(after, 0L);
    assertThat(rows("M1", todays)).containsEntry(before, 0L).containsEntry(after, 7L);
  }

  @Test
  void aBoothThatWasSplitAndRenamedStandsThereUnderItsNameAndItsPartsToday() {
    String sector = newUnit("AC1", "sector");
    String booth = newUnit(sector, "booth");
    recorded(Map.of(booth, 4));
    done(say("nisha", "organisation.rename-unit", booth, "nameHi", "नया नाम " + booth));
    String part = newCode();
    done(split(booth, part));

    assertThat(rows(sector, then)).containsEntry(booth, 4L).doesNotContainKey(part);
    assertThat(rows(sector, todays)).containsEntry(booth, 1L).containsEntry(part, 3L);
    assertThat(paper(sector, then)).contains("इकाई " + booth).contains("जैसा तब था");
    assertThat(paper(sector, todays)).contains("नया नाम " + booth).contains("आज की सीमा में");
    assertThat(page("/u/" + booth + then)).contains("तब का नाम: इकाई " + booth);
    assertThat(page("/u/" + part + then)).contains("यह इकाई उस दिन नहीं थी");
    assertThat(total("/u/" + part + todays)).isEqualTo(3);
    assertThat(total("/u/" + booth + todays + "&below=false")).isEqualTo(1);
    assertThat(total("/u/" + booth + then + "&below=false")).isEqualTo(4);
    assertThat(rows("AC1", then + "&level=booth")).containsEntry(booth, 4L).doesNotContainKey(part);
  }

  @Test
  void electorsAreThoseOfTheDayAsItWasThen() {
    String sector = newUnit("AC1", "sector");
    String booth = newUnit(sector, "booth");
    recorded(Map.of(booth, 4));
    LocalDate day = ledger.openDay().minusDays(1);
    electors(booth, 700, day.minusDays(1));
    electors(booth, 912, day.plusDays(1));

    assertThat(page("/u/" + sector + then)).contains(">700<").doesNotContain(">912<");
    assertThat(page("/u/" + sector)).contains(">912<").doesNotContain(">700<");
    assertThat(paper(sector, todays)).contains("912");
  }

  private void electors(String unit, long count, LocalDate on) {
    done(
        say(
            "nisha",
            "organisation.set-count",
            unit,
            "what",
            "electors",
            "asOn",
            on.toString(),
            "value",
            count));
  }

  @Test
  void aBoothWhoseSplitWasTakenBackWasNotThereInBetween() {
    String sector = newUnit("AC1", "sector");
    String booth = newUnit(sector, "booth");
    recorded(Map.of(booth, 2));
    String before = then;
    String one = newCode();
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("id", id().toString());
    said.putAll(Map.of("unit", booth, "goesOn", false, "how", "share", "sure", true));
    said.putAll(Map.of("code1", one, "nameHi1", "भाग", "share1", 1));
    said.putAll(Map.of("code2", newCode(), "nameHi2", "भाग", "share2", 1));
    Reply split = perform("nisha", "redrawing.split-unit", said);
    done(split);
    recorded(Map.of());
    done(say("nisha", "redrawing.undo-redrawing", booth, "redrawing", subject(split)));

    assertThat(rows(sector, then)).hasSize(2).containsKey(one).doesNotContainKey(booth);
    assertThat(page("/u/" + booth + then)).contains("यह इकाई उस दिन नहीं थी");
    assertThat(rows(sector, before)).containsOnlyKeys(booth).containsEntry(booth, 2L);
    assertThat(rows(sector, "")).containsOnlyKeys(booth).containsEntry(booth, 2L);
  }

  @Test
  void aWardIsToldWithTheBoothsThatWereCountedToItThen() {
    String ward = newUnit("D1-CITY", "ward");
    String sector = newUnit("AC1", "sector");
    String left = newUnit(sector, "booth");
    String came = newUnit(sector, "booth");
    done(tie("link", left, ward));
    recorded(Map.of(left, 2, came, 3));
    done(tie("unlink", left, ward));
    done(tie("link", came, ward));

    assertThat(total("/u/" + ward + then)).isEqualTo(2);
    assertThat(total("/u/" + ward + todays)).isEqualTo(3);
    assertThat(rows(ward, then)).containsOnlyKeys(left);
    assertThat(rows(ward, todays)).containsOnlyKeys(came);
  }

  private Reply tie(String how, String booth, String ward) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("id", id().toString());
    said.putAll(Map.of("unit", booth, "type", "WARD", "to", ward));
    if (how.equals("link")) said.put("counts", true);
    return perform("nisha", "organisation." + how + "-units", said);
  }

  private Reply split(String booth, String part) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("id", id().toString());
    said.put("unit", booth);
    said.putAll(Map.of("goesOn", true, "share", 1, "how", "share", "sure", true));
    said.putAll(Map.of("code1", part, "nameHi1", "भाग", "share1", 3));
    return perform("nisha", "redrawing.split-unit", said);
  }

  private static void done(Reply reply) {
    assertThat(refusals(reply)).as(reply.toString()).isEmpty();
  }

  private String page(String path) {
    Browser reader = signedIn;
    if (reader == null) {
      reader = new Browser(port);
      reader.signIn("nisha", PASSWORD);
      signedIn = reader;
    }
    HttpResponse<String> answer = reader.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private long total(String path) {
    return TOTAL
        .matcher(page(path))
        .results()
        .map(found -> Long.parseLong(found.group(1).replace(",", "")))
        .findFirst()
        .orElse(0L);
  }

  private String paper(String unit, String query) {
    return page("/u/" + unit + "/children.print" + query);
  }

  /// By code what stands in each unit of the table.
  private Map<String, Long> rows(String unit, String query) {
    Map<String, Long> rows = new LinkedHashMap<>();
    String[] lines = page("/u/" + unit + "/children.csv" + query).split("\r?\n");
    for (String line : lines) {
      String[] cells = line.split(",");
      if (cells[0].matches("[A-Z]-\\d+")) rows.put(cells[0], Long.valueOf(cells[4]));
    }
    return rows;
  }
}
