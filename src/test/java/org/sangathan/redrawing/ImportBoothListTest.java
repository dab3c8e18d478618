package org.sangathan.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.acts.Reply;
import org.sangathan.database.Rows;
import org.sangathan.house.OwnDatabase;
import org.sangathan.organisation.Unit;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnDatabase
class ImportBoothListTest extends InLists {
  private static final int MANY = 3_000;

  @LocalServerPort private int port;

  @Test
  void oneListSplitsMergesMakesAndLeavesAsItIs() {
    String split = newUnit("SEC1", "booth");
    String one = newUnit("SEC1", "booth");
    String two = newUnit("SEC2", "booth");
    String stays = newUnit("SEC2", "booth");
    enrol(split, 5);
    enrol(one, 1);
    enrol(two, 2);
    enrol(stays, 1);
    target(split, 10);
    target(one, 3);
    target(two, 4);
    post("booth-worker", "kavita" + two, two);
    long seat = claimed("AC1");
    String part = newCode();
    String joined = newCode();
    String anew = newCode();

    Reply taken =
        bring(
            split + "," + split + ",,,60,",
            split + "," + part + ",नया कक्ष,,४० %,SEC2",
            one + "," + joined + ",मिला हुआ,,,",
            two + "," + joined + ",,,,",
            stays + "," + stays + ",,,,",
            "," + anew + ",,New Room,,SEC2");

    assertThat(number(taken)).isEqualTo(5805);
    assertThat(claimed(split)).isEqualTo(3);
    assertThat(claimed(part)).isEqualTo(2);
    assertThat(claimed(joined)).isEqualTo(3);
    assertThat(claimed(stays)).isEqualTo(1);
    assertThat(claimed("AC1")).isEqualTo(seat);
    assertThat(targets(split)).isEqualTo(6);
    assertThat(targets(part)).isEqualTo(4);
    assertThat(targets(joined)).isEqualTo(7);
    assertThat(isClosed(one)).isTrue();
    assertThat(isClosed(two)).isTrue();
    assertThat(at(part).parent()).isEqualTo(number("SEC2"));
    assertThat(at(anew).parent()).isEqualTo(number("SEC2"));
    assertThat(access.holders(number(joined))).hasSize(1);
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void theLookTellsInNumbersWhatWouldMoveAndNothingDoes() {
    String split = newUnit("SEC1", "booth");
    enrol(split, 4);
    post("booth-worker", "lata" + split, split);
    target(split, 8);
    String one = newCode();
    String two = newCode();
    String upload =
        send(
            "nisha",
            "AC1",
            split + "," + one + ",एक,,,",
            split + "," + two + ",दो,,,",
            "B1,B1,,,,");

    Browser browser = new Browser(port);
    browser.signIn("nisha", PASSWORD);
    String page = browser.get("/u/AC1/uploads/" + upload).body();

    assertThat(page)
        .contains("इकाइयाँ: 2 नई बनेंगी, 1 बंद होंगी, 0 बदली सीमा के साथ चलेंगी, 1 वैसी ही रहेंगी।")
        .contains("लोग: 4 में से 4 की इकाई बदलेगी।", "पद: 1 अगली इकाई", "लक्ष्य: 1 साथ")
        .contains("सूची में नहीं: ");
    assertThat(organisation.unit(one)).isEmpty();
    assertThat(claimed(split)).isEqualTo(4);
  }

  @Test
  void everyMistakeIsNamedWithItsRowAndNothingIsTaken() {
    String mine = newUnit("SEC1", "booth");
    String there = newUnit("SEC1", "booth");
    String upload =
        send(
            "dinesh",
            "D1",
            mine + "," + mine + ",,,,",
            mine + ",,,,,",
            mine + ",no code,,,,",
            mine + ",X-A,çkFkfed fo|ky; dk Hkou,,,",
            mine + ",X-B,ठीक,,some,",
            "B-999,X-C,ठीक,,,",
            "S1,X-D,ठीक,,,",
            "SEC2,X-E,ठीक,,,",
            there + ",X-F,ठीक,,,B1",
            mine + "," + mine + ",,,,");
    assertThat(rows(take("dinesh", "D1", upload)))
        .containsEntry(3, 5861)
        .containsEntry(4, 5862)
        .containsEntry(5, 5864)
        .containsEntry(6, 5865)
        .containsEntry(7, 5867)
        .containsEntry(8, 5869)
        .containsEntry(9, 5870)
        .containsEntry(10, 5871)
        .doesNotContainKey(2)
        .doesNotContainKey(11);
    assertThat(isClosed(mine)).isFalse();
  }

  @Test
  void whatRowsSayTogetherHasToBeRight() {
    String one = newUnit("SEC1", "booth");
    String two = newUnit("SEC1", "booth");
    String three = newUnit("SEC1", "booth");
    Reply reply =
        bring(
            one + "," + one + ",,,60,",
            one + ",X-G,नई,,10,",
            two + ",X-H,,,,",
            three + "," + two + ",,,,",
            "B1,X-I,एक,,,",
            "B2,X-I,दो,,,",
            ",X-J,नई,,,");
    assertThat(rows(reply))
        .containsEntry(2, 5873)
        .containsEntry(4, 5877)
        .containsEntry(5, 5874)
        .containsEntry(7, 5880)
        .containsEntry(8, 5878);
  }

  @Test
  void aCodeIsNotUsedAgainAndAListIsBroughtHighEnough() {
    String gone = newUnit("SEC1", "booth");
    String one = newUnit("SEC1", "booth");
    say("nisha", "organisation.close-unit", gone);
    assertThat(rows(bring(one + "," + gone + ",नई,,,"))).containsEntry(2, 5879);
    String low = send("nisha", "SEC1", one + ",X-K,नई,,,");
    assertThat(number(take("nisha", "SEC1", low))).isEqualTo(5850);
    assertThat(number(bring("Q-1,Q-2,नई,,,"))).isEqualTo(5851);
    assertThat(refusals(take("asha", "AC1", low))).isNotEmpty();
  }

  @Test
  void aUnitWithADriveOfItsOwnWaits() {
    String one = newUnit("SEC1", "booth");
    say(
        "nisha",
        "membership.open-drive",
        one,
        "nameEn",
        "Drive",
        "from",
        TODAY.toString(),
        "to",
        TODAY.plusDays(3).toString());
    assertThat(rows(bring(one + ",X-L,नई,,,"))).containsEntry(2, 5881);
  }

  @Test
  void whoGoesOnGetsItsNameAndItsPlace() {
    String named = newUnit("SEC1", "booth");
    String moved = newUnit("SEC1", "booth");
    String both = newUnit("SEC2", "booth");
    String part = newCode();
    enrol(moved, 3);
    enrol(both, 2);
    long first = claimed("SEC1");
    long second = claimed("SEC2");

    Reply taken =
        bring(
            named + "," + named + ",नया नाम,New Name,,",
            "B2,B2,कक्ष दो,,,",
            moved + "," + moved + ",,,,SEC2",
            both + "," + both + ",बँटा,,50,SEC1",
            both + "," + part + ",भाग,,50,");

    assertThat(number(taken)).isEqualTo(5805);
    assertThat(at(named).nameHi()).isEqualTo("नया नाम");
    assertThat(at(named).nameEn()).isEqualTo("New Name");
    assertThat(former("B2")).containsExactly("प्राथमिक विद्यालय पलाशगंज कक्ष 2");
    assertThat(at("B2").nameEn()).isEqualTo("Primary School Palashganj Room 2");
    assertThat(at(moved).parent()).isEqualTo(number("SEC2"));
    assertThat(at(moved).nameHi()).isEqualTo("इकाई " + moved);
    assertThat(at(both).parent()).isEqualTo(number("SEC1"));
    assertThat(at(both).nameHi()).isEqualTo("बँटा");
    assertThat(at(part).parent()).isEqualTo(number("SEC2"));
    assertThat(claimed("SEC1")).isEqualTo(first - 3 + 1);
    assertThat(claimed("SEC2")).isEqualTo(second + 3 - 1);
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void aUnitGoesIntoAnotherConstituencyWithItsPeople() {
    String moved = newUnit("SEC1", "booth");
    enrol(moved, 2);
    long before = claimed("AC2");
    String upload = send("nisha", "D1", moved + "," + moved + ",,,,SEC3");
    assertThat(number(take("nisha", "D1", upload))).isEqualTo(5805);
    assertThat(at(moved).cell()).isEqualTo(number("AC2"));
    assertThat(claimed("AC2")).isEqualTo(before + 2);
    enrol(moved);
    assertThat(number(takeBack("nisha", "D1", upload))).isEqualTo(5807);
    assertThat(at(moved).cell()).isEqualTo(number("AC1"));
    assertThat(claimed("AC2")).isEqualTo(before);
    assertThat(claimed(moved)).isEqualTo(3);
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void theLookTellsNamesAndPlacesOldAndNew() {
    String named = newUnit("SEC1", "booth");
    String moved = newUnit("SEC1", "booth");
    String upload =
        send("nisha", "AC1", named + "," + named + ",नया नाम,,,", moved + "," + moved + ",,,,SEC2");
    Browser browser = new Browser(port);
    browser.signIn("nisha", PASSWORD);
    assertThat(browser.get("/u/AC1/uploads/" + upload).body())
        .contains("नाम: 1 इकाई का नाम बदलेगा", "जगह: 1 इकाई अपने नीचे की")
        .contains("<del>इकाई " + named + "</del> → <ins>नया नाम</ins>")
        .contains("<del>SEC1</del> → <ins>SEC2</ins>")
        .contains("0 वैसी ही रहेंगी");
    assertThat(at(named).nameHi()).isEqualTo("इकाई " + named);
    take("nisha", "AC1", upload);
    assertThat(browser.get("/u/AC1/redraw").body())
        .contains("2 इकाइयाँ नए नाम से या दूसरी इकाई के नीचे चलती हैं");
  }

  @Test
  void blanksAndSmallLettersAreNoOtherName() {
    String one = newUnit("SEC1", "booth");
    bring(one + "," + one + ",,Primary  School,,");
    assertThat(at(one).nameEn()).isEqualTo("Primary School");
    Reply again = bring(one + "," + one + ",इकाई  " + one + ",primary school ,,SEC1");
    assertThat(number(again)).isEqualTo(5806);
  }

  @Test
  void aPlaceOutsideIsRefused() {
    String one = newUnit("SEC1", "booth");
    assertThat(rows(bring(one + "," + one + ",,,,SEC3"))).containsEntry(2, 5869);
    assertThat(rows(bring(one + "," + one + ",,,,B1"))).containsEntry(2, 5871);
    assertThat(at(one).parent()).isEqualTo(number("SEC1"));
  }

  @Test
  void aListThatChangesNothingSaysSo() {
    assertThat(number(bring("B1,B1,,,,", "B2,B2,,,,", "B2,B2,,,,"))).isEqualTo(5806);
  }

  /// People are moved some hundred units at a time; who came into a unit that has its turn later is
  /// not one of those whom it gives away.
  @Test
  void whoComesIntoAUnitThatIsSplitStaysInIt() {
    String first = newUnit("SEC1", "booth");
    int between = 520;
    StringBuilder units = new StringBuilder("code,level,parent_code,name_en\n");
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < between; i++) {
      units.append("R-%d,booth,SEC1,Room %d\n".formatted(i, i));
      rows.add("R-%d,R-%d,,,,".formatted(i, i));
      rows.add("R-%d,R-%d-A,,Room %d A,,".formatted(i, i, i));
    }
    String upload =
        subject(
            say("nisha", "exchange.upload-file", "AC1", "kind", "units", "file", units.toString()));
    say("nisha", "organisation.import-units", "AC1", "upload", upload);
    String last = newUnit("SEC1", "booth");
    String part = newCode();
    enrol(last, 4);
    enrol(first, 2);
    rows.add(first + "," + last + ",,,,");
    rows.add(last + "," + last + ",,,50,");
    rows.add(last + "," + part + ",,Part,50,");

    String list = send("nisha", "AC1", rows.toArray(String[]::new));
    assertThat(number(take("nisha", "AC1", list))).isEqualTo(5805);
    assertThat(claimed(last)).isEqualTo(4);
    assertThat(claimed(part)).isEqualTo(2);
    assertThat(number(takeBack("nisha", "AC1", list))).isEqualTo(5807);
    assertThat(claimed(last)).isEqualTo(4);
    assertThat(claimed(first)).isEqualTo(2);
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void thousandsOfRowsAreQuick() {
    List<String> made = new ArrayList<>();
    StringBuilder units = new StringBuilder("code,level,parent_code,name_en\n");
    for (int i = 0; i < MANY; i++) units.append("M-%d,booth,SEC3,Room %d\n".formatted(i, i));
    String upload =
        subject(
            say("nisha", "exchange.upload-file", "AC2", "kind", "units", "file", units.toString()));
    say("nisha", "organisation.import-units", "AC2", "upload", upload);
    for (int i = 0; i < MANY; i++) {
      made.add("M-%d,M-%d,,,,".formatted(i, i));
      if (i % 3 == 0) made.add("M-%d,M-%d-A,,Room %d A,,".formatted(i, i, i));
      if (i % 3 == 1)
        made.set(made.size() - 1, "M-%d,M-%d-J,,Room %d,,".formatted(i, i / 6, i / 6));
    }
    enrol("M-0", 2);
    long begun = System.nanoTime();
    String list = send("nisha", "AC2", made.toArray(String[]::new));
    assertThat(number(take("nisha", "AC2", list))).isEqualTo(5805);
    assertThat(number(takeBack("nisha", "AC2", list))).isEqualTo(5807);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(2));
    assertThat(claimed("M-0")).isEqualTo(2);
    assertThat(isClosed("M-1")).isFalse();
    assertThat(check.look().isClean()).isTrue();
  }

  private List<String> former(String code) {
    return database
        .reader()
        .sql("select name_hi from former_name where unit_id = :unit")
        .param("unit", number(code))
        .query(Rows.single(String.class))
        .list();
  }

  private Unit at(String code) {
    return organisation.unit(code).orElseThrow();
  }
}
