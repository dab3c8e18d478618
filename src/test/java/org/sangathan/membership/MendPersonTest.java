package org.sangathan.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.figures.FiguresCheck;
import org.sangathan.house.OwnDatabase;
import org.sangathan.keys.PhoneBlind;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;

@OwnDatabase
class MendPersonTest extends InSmallWorld {
  private static final String ACT = "membership.mend-person";

  @Autowired private FiguresCheck check;
  @Autowired private PhoneBlind blind;

  @BeforeEach
  void aPostThatMendsAndRecordsNobody() {
    database
        .writer()
        .sql(
            """
            insert into post_type (code, place_in_list, name_hi, name_en, enter_reach, see_reach,
              search_reach, capabilities)
            values ('mender', 99, 'सुधारक', 'Mender', 'own', 'own', 'own',
              array['membership.mend-person', 'membership.mend-others'])
            on conflict do nothing
            """)
        .update();
  }

  private Map<String, Object> mended(String person) {
    Map<String, Object> said = enrolment("B1", "कमला देवी शर्मा", "9876511111");
    said.remove("consent");
    said.put("person", person);
    said.put("gender", "man");
    said.put("birthYear", 1950);
    return said;
  }

  private String record(String who, String name) {
    return subject(perform(who, "membership.enrol-member", enrolment("B1", name, "9876511110")));
  }

  @Test
  void whoeverRecordedAPersonMayMendThemAndTheGroupsFollow() {
    String person = record("asha", "कमला");
    long women = figure(SmallWorld.STATE, "claimed_women");
    long all = claimed(SmallWorld.STATE);

    assertThat(refusals(perform("asha", ACT, mended(person)))).isEmpty();

    assertThat(figure(SmallWorld.STATE, "claimed_women")).isEqualTo(women - 1);
    assertThat(claimed(SmallWorld.STATE)).isEqualTo(all);
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void aWorkerCannotMendWhatSomebodyElseRecorded() {
    String person = record("chitra", "विमला");

    assertThat(refusals(perform("asha", ACT, mended(person)))).containsExactly(4114);
    Map<String, Object> said = mended(person);
    said.put("phone", "9876511112");
    assertThat(refusals(perform("chitra", ACT, said))).isEmpty();
  }

  @Test
  void aPersonOfAnotherUnitDoesNotExistHere() {
    String person = record("asha", "शीला");
    Map<String, Object> said = mended(person);
    said.put("unit", "B4");

    assertThat(refusals(perform("bhola", ACT, said))).containsExactly(4113);
  }

  private static Map<String, Object> withPhone(String person, String name, @Nullable Object phone) {
    Map<String, Object> said = enrolment("B1", name, "");
    said.remove("consent");
    said.remove("phone");
    if (phone != null) said.put("phone", phone);
    said.put("person", person);
    return said;
  }

  /// Who is found by a number, as a constituency's office searches.
  private boolean isFoundBy(String person, String phone) {
    return database
        .writer()
        .sql(
            "/* all cells */ select phone_blind from contact_point where person_id = :person::uuid")
        .param("person", person)
        .query(byte[].class)
        .optional()
        .filter(kept -> Arrays.equals(kept, blind.of(phone)))
        .isPresent();
  }

  @Test
  void aWrongNumberIsMendedAndTheFormerOneFindsNobodyAnyMore() {
    String person = record("asha", "सरिता");
    assertThat(isFoundBy(person, "+919876511110")).isTrue();

    assertThat(refusals(perform("asha", ACT, withPhone(person, "सरिता", "98765 22001")))).isEmpty();

    assertThat(isFoundBy(person, "+919876522001")).isTrue();
    assertThat(isFoundBy(person, "+919876511110")).isFalse();
  }

  @Test
  void whereNoNumberIsSaidTheKnownOneStays() {
    String person = record("asha", "सविता");
    perform("asha", ACT, withPhone(person, "सविता", "9876522002"));
    // A phone without a network held this one since before.
    assertThat(refusals(perform("asha", ACT, withPhone(person, "सविता देवी", null)))).isEmpty();

    assertThat(isFoundBy(person, "+919876522002")).isTrue();
  }

  @Test
  void aNumberUnderWhichALikelyTwinIsRecordedIsLookedAtFirst() {
    perform("asha", "membership.enrol-member", enrolment("B1", "राधा शर्मा", "9876522003"));
    String person = record("asha", "Radha Sharma");
    Map<String, Object> said = withPhone(person, "Radha Sharma", "9876522003");

    assertThat(refusals(perform("asha", ACT, said))).containsExactly(4108);
    assertThat(isFoundBy(person, "+919876511110")).isTrue();

    said.put("anyway", true);
    assertThat(refusals(perform("asha", ACT, said))).isEmpty();
    assertThat(isFoundBy(person, "+919876522003")).isTrue();
  }

  @Test
  void nothingIsToldOfWhoHasTheNumberInAnotherUnitOrAFamily() {
    perform("bhola", "membership.enrol-member", enrolment("B4", "मीरा", "9876522004"));
    perform("asha", "membership.enrol-member", enrolment("B1", "सुरेश", "9876522004"));
    String person = record("asha", "मीरा");

    assertThat(refusals(perform("asha", ACT, withPhone(person, "मीरा", "9876522004")))).isEmpty();
  }

  @Test
  void nobodyIsTheirOwnTwin() {
    String person = record("asha", "गीता");

    assertThat(refusals(perform("asha", ACT, withPhone(person, "गीता", "9876511110")))).isEmpty();
  }

  @Test
  void theConsentStaysAndTheTrailHasTheActWithoutTheNumber() {
    String person = record("asha", "नीता");
    perform("asha", ACT, withPhone(person, "नीता", "9876522005"));

    assertThat(
            database
                .writer()
                .sql(
                    """
                    /* all cells */ select string_agg(kind, ',') from consent
                    where person_id = :person::uuid
                    """)
                .param("person", person)
                .query(String.class)
                .single())
        .isEqualTo("given");
    String lines =
        database
            .writer()
            .sql(
                """
                /* all cells */ select string_agg(a::text, ' ') from act a
                where subject = :person::uuid
                """)
            .param("person", person)
            .query(String.class)
            .single();
    assertThat(lines).contains("4103").doesNotContain("9876522005").doesNotContain("9876511110");
  }

  @Test
  void whoMayRecordNobodyHereMayMendTheNameAndNotTheNumber() {
    String person = record("asha", "अनीता");
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(),
                "mender",
                "mender",
                id(),
                "mender",
                SmallWorld.place(SmallWorld.BOOTH_1),
                LocalDate.of(2020, 1, 1))),
        PASSWORD);
    assertThat(refusals(perform("mender", ACT, withPhone(person, "अनिता", "9876522006"))))
        .containsExactly(4129);
    assertThat(refusals(perform("mender", ACT, withPhone(person, "अनिता", null)))).isEmpty();
    assertThat(isFoundBy(person, "+919876511110")).isTrue();
  }
}
