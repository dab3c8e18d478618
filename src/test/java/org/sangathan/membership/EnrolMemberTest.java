package org.sangathan.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.time.Year;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Reply;
import org.sangathan.figures.FiguresCheck;
import org.sangathan.house.StatementGuard;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;

class EnrolMemberTest extends InSmallWorld {
  private static final String ACT = "membership.enrol-member";
  private static final int THIS_YEAR = Year.now(ZoneId.of("Asia/Kolkata")).getValue();

  @Autowired private FiguresCheck check;

  @Test
  void anEnrolmentAtTheBoothShowsAtEveryLevelAtOnce() {
    List<String> levels =
        List.of(
            SmallWorld.BOOTH_1,
            SmallWorld.SECTOR_1,
            SmallWorld.AC1,
            SmallWorld.DISTRICT,
            SmallWorld.STATE,
            SmallWorld.NATION);
    List<Long> before = levels.stream().map(this::claimed).toList();
    long women = figure(SmallWorld.NATION, "claimed_women");

    Reply reply = perform("asha", ACT, enrolment("B1", "कमला देवी", "9876543210"));

    assertThat(refusals(reply)).isEmpty();
    List<Long> after = levels.stream().map(this::claimed).toList();
    assertThat(after).isEqualTo(before.stream().map(n -> n + 1).toList());
    assertThat(figure(SmallWorld.NATION, "claimed_women")).isEqualTo(women + 1);
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void theSameIdAgainGetsTheFirstAnswerAndCountsNothing() {
    Map<String, Object> said = enrolment("B1", "सरोज", "9876500001");
    Reply first = perform("asha", ACT, said);
    long counted = claimed(SmallWorld.NATION);

    Reply again = perform("asha", ACT, said);

    assertThat(again.repeated()).isTrue();
    assertThat(again.answer()).isEqualTo(first.answer());
    assertThat(claimed(SmallWorld.NATION)).isEqualTo(counted);
  }

  @Test
  void theSameIdWithOtherWordsIsRefused() {
    Map<String, Object> said = enrolment("B1", "मीना", "9876500002");
    perform("asha", ACT, said);
    said.put("name", "कोई और");

    assertThat(refusals(perform("asha", ACT, said))).containsExactly(1010);
  }

  /// Each statement costs a batch a round to the database: the open day, the tree, earlier answers,
  /// likely twins, people, memberships, counters, act rows.
  @Test
  void anEnrolmentTakesEightStatements() {
    perform("asha", ACT, enrolment("B1", "बेला", "9876500021"));
    try (StatementGuard.Recording recording = StatementGuard.record()) {
      perform("asha", ACT, enrolment("B1", "चम्पा", "9876500022"));

      assertThat(recording.transactions())
          .filteredOn(t -> t.stream().anyMatch(sql -> sql.contains("insert into person")))
          .singleElement(LIST)
          .hasSize(8);
    }
  }

  @Test
  void aBoothWorkerCannotEnrolInTheBoothNextDoor() {
    assertThat(refusals(perform("asha", ACT, enrolment("B2", "रीना", "9876500003"))))
        .containsExactly(1012);
  }

  @Test
  void anOfficerMayLeaveTheBoothForLater() {
    long before = claimed(SmallWorld.AC1);

    assertThat(refusals(perform("dinesh", ACT, enrolment("AC1", "गीता", "9876500004")))).isEmpty();

    assertThat(claimed(SmallWorld.AC1)).isEqualTo(before + 1);
  }

  @Test
  void nobodyUnderEighteenIsRecordedAndWhoeverMayBeMustSaySo() {
    assertThat(born(THIS_YEAR - 17)).containsExactly(4102);
    assertThat(born(THIS_YEAR - 18)).containsExactly(4103);
    assertThat(born(THIS_YEAR - 19)).isEmpty();
    Map<String, Object> declared = enrolment("B1", "अनिता", "9876500006");
    declared.put("birthYear", THIS_YEAR - 18);
    declared.put("ofAge", true);
    assertThat(refusals(perform("asha", ACT, declared))).isEmpty();
  }

  private List<Integer> born(int year) {
    Map<String, Object> said = enrolment("B1", "अनिता", "9876500005");
    said.put("birthYear", year);
    return refusals(perform("asha", ACT, said));
  }

  @Test
  void aServingGovernmentServantLeavesNoTrace() {
    Map<String, Object> said = enrolment("B1", "नाम छिपा", "9876500007");
    said.put("barredJob", true);

    assertThat(refusals(perform("asha", ACT, said))).containsExactly(4109);

    assertThat(count("select count(*) from person where name = 'नाम छिपा'")).isZero();
    assertThat(count("select count(*) from act where id = '" + said.get("id") + "'")).isZero();
    assertThat(count("select sum(ended) from barred_count")).isPositive();
  }

  private long count(String sql) {
    return database.writer().sql("/* all cells */ " + sql).query(Long.class).single();
  }

  @Test
  void everyFieldThatIsWrongIsNamedAtOnce() {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("id", id().toString());
    said.put("unit", "B1");
    said.put("phone", "12345");
    said.put("birthYear", "पता नहीं");

    assertThat(refusals(perform("asha", ACT, said))).contains(1001, 1003);

    Map<String, Object> half = enrolment("B1", "रमा", "0512 2345678");
    half.put("consent", false);
    assertThat(refusals(perform("asha", ACT, half))).contains(4104, 4106);
  }

  @Test
  void aFieldThatTheFormDoesNotHaveIsRefused() {
    for (String field : List.of("status", "person", "recordedBy", "cell_id", "confirmed")) {
      Map<String, Object> said = enrolment("B1", "रमा", "9876500777");
      said.put(field, "true");
      assertThat(refusals(perform("asha", ACT, said))).as(field).containsExactly(1007);
    }
  }

  @Test
  void aNumberTooLargeForItsKindIsNoNumber() {
    for (Object year : List.of("99999999999", "4294969281", 1985.5, "1e3")) {
      Map<String, Object> said = enrolment("B1", "रमा", "9876500778");
      said.put("birthYear", year);
      assertThat(refusals(perform("asha", ACT, said))).as("" + year).containsExactly(1003);
    }
  }

  @Test
  void aLikelyTwinInTheBoothIsShownBeforeSaving() {
    perform("asha", ACT, enrolment("B1", "राम प्रकाश", "9876500008"));
    Map<String, Object> twin = enrolment("B1", "Ram Prakash", "+91 98765 00008");

    assertThat(refusals(perform("asha", ACT, twin))).containsExactly(4108);

    twin.put("anyway", true);
    assertThat(refusals(perform("asha", ACT, twin))).isEmpty();
  }

  @Test
  void aFamilyMaySharePhoneAndIsNotATwin() {
    perform("asha", ACT, enrolment("B1", "सुनील यादव", "9876500009"));

    assertThat(refusals(perform("asha", ACT, enrolment("B1", "लता यादव", "9876500009")))).isEmpty();
  }

  @Test
  void somebodyFromElsewhereIsInvitedByTheirOwnUnit() {
    long before = claimed(SmallWorld.NATION);
    Map<String, Object> said = enrolment("B1", "दूर की सीता", "9876500010");
    said.put("livesIn", "B4");

    Reply reply = perform("asha", ACT, said);

    assertThat(((Answer.Accepted<?>) reply.answer()).outcome().name()).isEqualTo("INVITED");
    assertThat(claimed(SmallWorld.NATION)).isEqualTo(before);
    Map<String, Object> takenUp = enrolment("B4", "दूर की सीता", "9876500010");
    takenUp.put("invitation", subject(reply));
    assertThat(refusals(perform("bhola", ACT, takenUp))).isEmpty();
    assertThat(count("select count(*) from invitation where taken_up is not null")).isPositive();
  }

  @Test
  void manyAtOnceAreAllCountedOnce() {
    long before = claimed(SmallWorld.NATION);

    List<Reply> replies =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> enrolment("B1", "व्यक्ति " + i, "98765" + (20_000 + i)))
            .flatMap(
                said -> List.of(perform("asha", ACT, said), perform("asha", ACT, said)).stream())
            .toList();

    assertThat(replies).allSatisfy(r -> assertThat(refusals(r)).isEmpty());
    assertThat(claimed(SmallWorld.NATION)).isEqualTo(before + 200);
    assertThat(check.look().isClean()).isTrue();
  }
}
