package org.sangathan.posttargets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.database.Rows;
import org.sangathan.house.OwnDatabase;
import org.sangathan.pages.NotServed;
import org.sangathan.world.SmallWorld;

@OwnDatabase
class ShowPostTargetSheetTest extends InPostTargets {

  @Test
  void theTwoCountsStandApart() {
    hire("sita", "sector-in-charge", "SEC2");
    set("dinesh", "D1", "sector-in-charge", 50);
    enrol("chitra", "B1", 10001);
    enrol("chitra", "B2", 10002);
    enrol("asha", "B1", 10003);
    enrol("sita", "B3", 10004);

    PostTargetSheetPage sheet = sheet("dinesh", "D1", "sector-in-charge", "D1");
    assertThat(told(sheet)).containsExactly("chitra SEC1 50: 2, 3", "sita SEC2 50: 1, 1");
    assertThat(sheet.together()).isEqualTo(3);
    String page =
        page(
            "dinesh",
            "/u/D1/post-targets/sheet?drive=%s&kind=sector-in-charge&measure=new&by=D1"
                .formatted(drive));
    assertThat(page)
        .contains("हर सेक्टर प्रभारी", "सबने स्वयं कुल 3 दर्ज किए", "जोड़ी नहीं जातीं")
        .contains("data-label=\"स्वयं दर्ज किए\">2 <small>4");
  }

  @Test
  void aRecordCountsOnceWhereOnePersonHoldsTwoSuchPosts() {
    hire("gita", "unit-secretary", "SEC1");
    UUID second = id();
    database
        .writer()
        .sql(
            """
            insert into posting (cell_id, id, account_id, post_type, unit_id, valid_from)
            values (:cell, :id, :account, 'unit-secretary', :unit, :since)
            """)
        .param("cell", SmallWorld.place("SEC2").cell())
        .param("id", second)
        .param("account", actor("gita").account())
        .param("unit", SmallWorld.place("SEC2").unit())
        .param("since", TODAY.minusDays(3))
        .update();
    access.postsOf(actor("gita").account());
    set("dinesh", "AC1", "unit-secretary", 10);
    record("gita", "B1", 20001);
    record("gita", "B3", 20002);

    PostTargetSheetPage sheet = sheet("dinesh", "AC1", "unit-secretary", "D1");
    assertThat(sheet.rows())
        .filteredOn(row -> !row.isVacant())
        .extracting(row -> row.unit().code())
        .containsExactly("SEC1", "SEC2");
    assertThat(sheet.rows()).allMatch(row -> row.isVacant() || row.recorded() == 2);
    assertThat(sheet.holders()).isOne();
    assertThat(sheet.together()).isEqualTo(2);

    OwnTargetsPage.Counted mine = own.mine(actor("gita")).counted().getFirst();
    assertThat(mine.recorded()).isEqualTo(2);
    assertThat(mine.lines()).hasSize(2).extracting(OwnTargetsPage.Line::target).containsOnly(10L);
  }

  /// Recorded by somebody, whatever they may do by their posts today.
  private void record(String who, String unit, int phone) {
    String person =
        subject(
            perform("nisha", "membership.enrol-member", enrolment(unit, "मीना", "98765" + phone)));
    database
        .writer()
        .sql(
            "/* all cells */ update membership set enroller = :who where person_id = cast(:id as uuid)")
        .param("who", actor(who).account())
        .param("id", person)
        .update();
  }

  @Test
  void whatNobodyHoldsIsVacantAndNotNought() {
    hire("uma", "unit-secretary", "B4");
    require("BOOTH", "unit-secretary", 1);
    set("nisha", "AC2", "unit-secretary", 200);
    set("nisha", "SEC1", "unit-secretary", 100);
    PostTargetSheetPage sheet = sheet("dinesh", "D1", "unit-secretary", "N");
    assertThat(told(sheet))
        .contains("vacant B1 100", "vacant B2 100")
        .anyMatch(row -> row.startsWith("uma B4 200: 0, "))
        .noneMatch(row -> row.contains("B3"));
    assertThat(sheet.vacant()).isEqualTo(2);
    assertThat(
            page(
                "dinesh",
                "/u/D1/post-targets/sheet?drive=%s&kind=unit-secretary&measure=new&by=N"
                    .formatted(drive)))
        .contains("<span class=\"tag tag-warn\">रिक्त</span>", "2 पद रिक्त");
  }

  /// The target stays with the post; what was recorded goes with the person, the units' count with
  /// the units.
  @Test
  void whoeverFollowsInThePostHasTheTarget() {
    UUID posting = hire("leela", "constituency-president", "AC1");
    set("nisha", "S1", "constituency-president", 80);
    enrol("leela", "B1", 30001);
    assertThat(told(sheet("nisha", "AC1", "constituency-president", "N")))
        .containsExactly("leela AC1 80: 1, " + figure("AC1", "enrolled"));

    assertThat(
            refusals(
                say(
                    "nisha",
                    "postings.transfer-office-bearer",
                    "S1",
                    "account",
                    actor("leela").account(),
                    "posting",
                    posting,
                    "to",
                    "AC2",
                    "decision",
                    "state committee, resolution 7")))
        .isEmpty();
    hire("meera", "constituency-president", "AC1");

    assertThat(told(sheet("nisha", "S1", "constituency-president", "N")))
        .contains(
            "meera AC1 80: 0, " + figure("AC1", "enrolled"),
            "leela AC2 80: 1, " + figure("AC2", "enrolled"));
    assertThat(own.mine(actor("meera")).counted().getFirst().recorded()).isZero();
    assertThat(own.mine(actor("leela")).counted().getFirst().lines())
        .extracting(line -> line.unit().code())
        .containsExactly("AC2");
  }

  @Test
  void onlyWhatLiesInReachIsShown() {
    hire("tara", "sector-in-charge", "SEC3");
    set("nisha", "S1", "sector-in-charge", 20);
    assertThat(sheet("chitra", "SEC1", "sector-in-charge", "N").rows())
        .extracting(PostTargetSheetPage.Row::name)
        .containsExactly("chitra");
    String path = "/u/%s/post-targets/sheet?drive=%s&kind=sector-in-charge&measure=new&by=N";
    assertThat(status("chitra", path.formatted("SEC3", drive))).isEqualTo(404);
    assertThat(status("asha", path.formatted("B1", drive))).isEqualTo(404);
    assertThat(page("chitra", path.formatted("SEC1", drive))).doesNotContain("tara");
  }

  @Test
  void theFiguresOfUnitsOutOfReachAreNotTold() {
    UUID posting = hire("kiran", "sector-in-charge", "SEC2");
    database
        .writer()
        .sql("/* all cells */ update posting set span = array[:unit] where id = :id")
        .param("unit", SmallWorld.place("SEC3").unit())
        .param("id", posting)
        .update();
    hire("arun", "constituency-president", "AC1");
    set("nisha", "S1", "sector-in-charge", 20);
    enrol("bhola", "B4", 40001);

    assertThat(sheet("arun", "AC1", "sector-in-charge", "N").rows())
        .filteredOn(row -> "kiran".equals(row.name()))
        .allMatch(row -> row.made() == null && row.besides() == 1);
    long both = figure("SEC2", "enrolled") + figure("SEC3", "enrolled");
    assertThat(told(sheet("dinesh", "D1", "sector-in-charge", "N")))
        .contains("kiran SEC2 20: 0, " + both);
  }

  @Test
  void fiftyStandOnASheetInTheOrderThatIsAsked() {
    for (int i = 0; i < 53; i++) hire("name%02d".formatted(60 - i), "unit-president", "SEC2");
    set("dinesh", "AC1", "unit-president", 20);
    PostTargetSheetPage first = sheet("dinesh", "AC1", "unit-president", "D1", "order", "name");
    assertThat(first.rows()).hasSize(50);
    assertThat(first.rows().getFirst().name()).isEqualTo("name08");
    assertThat(first.more()).isTrue();
    PostTargetSheetPage second =
        sheet("dinesh", "AC1", "unit-president", "D1", "sheet", "2", "order", "name");
    assertThat(second.rows()).hasSize(3);
    assertThat(second.more()).isFalse();
    record("name30", "B3", 50001);
    assertThat(
            sheet("dinesh", "AC1", "unit-president", "D1", "order", "left", "sheet", "2")
                .rows()
                .getLast()
                .name())
        .isEqualTo("name30");
  }

  @Test
  void aTargetThatNobodyHasSetHasNoSheet() {
    assertThatThrownBy(() -> sheet("dinesh", "D1", "unit-secretary", "AC1"))
        .isInstanceOf(NotServed.class);
    assertThatThrownBy(() -> sheet("dinesh", "D1", "booth-worker", "D1"))
        .isInstanceOf(NotServed.class);
  }

  /// In which looks an account was shown from a unit, and to whom.
  private List<UUID> looksAt(String name) {
    return database
        .writer()
        .sql(
            """
            /* all cells */ select account_id from look
            where capability = 'access.show-accounts' and people @> array[:account] order by at
            """)
        .param("account", actor(name).account())
        .query(Rows.single(UUID.class))
        .list();
  }

  @Test
  void thePageAndTheFileTellTheTrailWhoWasShown() {
    hire("zoya", "sector-in-charge", "SEC2");
    set("dinesh", "D1", "sector-in-charge", 50);
    String asked = "?drive=%s&kind=sector-in-charge&measure=new&by=D1&order=name".formatted(drive);
    assertThat(looksAt("zoya")).isEmpty();
    String page = page("dinesh", "/u/D1/post-targets/sheet" + asked);
    assertThat(looksAt("zoya")).containsExactly(actor("dinesh").account());
    assertThat(page).contains("/u/D1/post-targets/sheet.csv" + asked.replace("&", "&amp;"));

    for (String form : List.of("csv", "xlsx", "print")) {
      int before = looksAt("zoya").size();
      page("dinesh", "/u/D1/post-targets/sheet." + form + asked);
      assertThat(looksAt("zoya")).as(form).hasSize(before + 1);
    }
    int before = looksAt("zoya").size();
    page("chitra", "/u/SEC1/post-targets/sheet.csv" + asked);
    assertThat(looksAt("zoya")).as("who does not stand on it was not looked at").hasSize(before);
  }

  @Test
  void theFileHasWhatThePageHasAndNoMore() {
    hire("=sum", "sector-in-charge", "SEC2");
    set("dinesh", "D1", "sector-in-charge", 50);
    enrol("chitra", "B1", 60001);
    String asked =
        ".csv?drive=%s&kind=sector-in-charge&measure=new&by=D1&order=place".formatted(drive);
    String file = page("dinesh", "/u/D1/post-targets/sheet" + asked);
    assertThat(file).contains("chitra", "SEC1", "=sum").doesNotContainPattern("(?m)(^|,)\"?=sum");
    assertThat(page("chitra", "/u/SEC1/post-targets/sheet" + asked))
        .contains("chitra")
        .doesNotContain("sum", "SEC2");
    assertThat(status("chitra", "/u/SEC2/post-targets/sheet" + asked)).isEqualTo(404);
    assertThat(status("asha", "/u/B1/post-targets/sheet" + asked)).isEqualTo(404);
  }

  @Test
  void whatWasSetBeforeStaysOnRecord() {
    set("dinesh", "D1", "sector-in-charge", 50);
    assertThat(sheet("dinesh", "D1", "sector-in-charge", "D1").changes())
        .as("nothing was changed yet")
        .isEmpty();
    set("dinesh", "D1", "sector-in-charge", 70);
    set("dinesh", "AC2", "sector-in-charge", 30);
    set("nisha", "S1", "sector-in-charge", 10);

    assertThat(sheet("dinesh", "D1", "sector-in-charge", "D1").changes())
        .extracting(c -> c.was() + " -> " + c.value() + " " + c.ofEn())
        .containsExactly("null -> 30 Madhukheda", "50 -> 70 Chandanpur", "null -> 50 Chandanpur");
    assertThat(sheet("chitra", "SEC1", "sector-in-charge", "D1").changes())
        .as("what was said for another constituency is not theirs to know")
        .extracting(PostTargetSheetPage.Change::value)
        .containsExactly(70L, 50L);
    assertThat(
            page(
                "dinesh",
                "/u/D1/post-targets/sheet?drive=%s&kind=sector-in-charge&measure=new&by=D1"
                    .formatted(drive)))
        .contains("पहले क्या तय था", "50 → 70");
  }
}
