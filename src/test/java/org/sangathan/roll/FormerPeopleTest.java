package org.sangathan.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;

/// The list of people of a day that is over.
@OwnDatabase
class FormerPeopleTest extends InFormerDays {
  @Test
  void whoWasMovedByHandIsToldWhereTheyWereAndLedToWhereTheyAre() {
    String booth = booth("AC1");
    String near = booth("AC1");
    String far = booth("AC2");
    String stays = enrolled(booth, "रहने वाली");
    String nearby = enrolled(booth, "पास गई");
    String gone = enrolled(booth, "दूर गई");
    String back = enrolled(booth, "लौट आई");
    closed();
    moved(nearby, booth, near);
    moved(gone, booth, near, far);
    moved(back, booth, far, booth);
    enrolled(booth, "बाद में आई");

    for (String day : List.of(then, todays)) {
      assertThat(list(booth, day))
          .containsOnly(
              Map.entry(stays, booth),
              Map.entry(nearby, booth),
              Map.entry(gone, booth),
              Map.entry(back, booth));
      assertThat(list(near, day)).isEmpty();
      assertThat(list(far, day)).isEmpty();
      assertThat(list("AC1", day)).containsEntry(gone, booth).containsEntry(nearby, booth);
      assertThat(list("AC2", day)).doesNotContainKeys(gone, back);
      assertThat(list("N", day)).containsEntry(gone, booth).containsEntry(back, booth);
      assertThat(list(booth, day + "&below=false")).hasSize(4);
    }
    assertThat(list(near, "")).containsOnlyKeys(nearby);
    assertThat(page("nisha", "/u/" + booth + "/people" + then))
        .contains("उस दिन यहाँ 4 लोग दर्ज थे।", "/u/" + far + "/people/" + gone)
        .contains("/u/" + booth + then + "&amp;boundaries=then")
        .doesNotContain("बाद में आई", "/lists", "/enrol");
    String day = then;
    closed();
    assertThat(list(far, then)).containsOnlyKeys(gone);
    assertThat(list(booth, then)).hasSize(3).doesNotContainKeys(gone, nearby);
    assertThat(list(booth, day)).hasSize(4);
  }

  @Test
  void aSplitIsToldAsItWasAndAsItIs() {
    String booth = booth("AC1");
    String elsewhere = booth("AC2");
    List<String> people = IntStream.range(0, 4).mapToObj(n -> enrolled(booth, "चार " + n)).toList();
    closed();
    String part = newCode();
    Reply drawn = split(booth, part);
    done(drawn);
    Map<String, String> parts = list("AC1", "");
    String home = Objects.requireNonNull(parts.get(people.get(0)));
    moved(people.get(0), home, elsewhere);

    assertThat(list(booth, then)).containsOnlyKeys(people);
    assertThat(list("AC1", then)).containsEntry(people.get(1), booth);
    assertThat(list("AC1", todays))
        .containsEntry(people.get(0), home)
        .containsEntry(people.get(3), parts.get(people.get(3)));
    assertThat(list(part, todays)).hasSize(2);
    assertThat(list(part, then)).isEmpty();
    assertThat(list("AC2", todays)).doesNotContainKeys(people.get(0));

    moved(people.get(0), elsewhere, home);
    done(say("nisha", "redrawing.undo-redrawing", booth, "redrawing", subject(drawn)));
    for (String day : List.of(then, todays)) {
      assertThat(list(booth, day)).containsOnlyKeys(people);
      assertThat(list("AC1", day)).containsEntry(people.get(0), booth);
    }
    closed();
    assertThat(list(booth, then)).containsOnlyKeys(people);
  }

  @Test
  void whoWasMovedOutOfABoothThatWasMergedSinceIsToldInWhatFollowedIt() {
    String one = booth("AC1");
    int sector = organisation.unit(one).orElseThrow().parent();
    String two = newUnit(organisation.units(sector).values().iterator().next().code(), "booth");
    String elsewhere = booth("AC2");
    String gone = enrolled(one, "चली गई");
    String stays = enrolled(one, "रह गई");
    closed();
    moved(gone, one, elsewhere);
    String made = newCode();
    Map<String, Object> said = new HashMap<>();
    said.putAll(Map.of("id", id().toString(), "unit", one, "with", two, "sure", true));
    said.putAll(Map.of("code", made, "nameHi", "नई"));
    done(perform("nisha", "redrawing.merge-units", said));

    assertThat(list(made, todays)).containsOnlyKeys(gone, stays).containsEntry(gone, made);
    assertThat(list(made, then)).isEmpty();
    assertThat(list(one, then)).containsOnlyKeys(gone, stays).containsEntry(gone, one);
    assertThat(list(one, todays)).isEmpty();
  }

  @Test
  void aBoothThatWentToAnotherConstituencyIsListedWhereItLayAndWhereItLies() {
    String booth = booth("AC1");
    String other = newUnit("AC2", "sector");
    String person = enrolled(booth, "साथ गई");
    closed();
    done(say("nisha", "organisation.move-unit", booth, "to", other));
    assertThat(list("AC1", then)).containsEntry(person, booth);
    assertThat(list("AC2", then)).doesNotContainKey(person);
    assertThat(list("AC1", todays)).doesNotContainKey(person);
    assertThat(list("AC2", todays)).containsEntry(person, booth);
  }

  @Test
  void whoWithdrewOrWasErasedSinceIsNotToldAndWhoCameBackIs() {
    String booth = booth("AC1");
    String other = booth("AC1");
    String withdrawn = enrolled(booth, "हट गई");
    String erased = enrolled(booth, "मिट गई");
    closed();
    moved(erased, booth, other);
    Object[] asked = {"person", withdrawn, "ground", "asked"};
    done(say("nisha", "membership.withdraw-person", booth, asked));
    assertThat(list(booth, then)).containsOnlyKeys(erased);

    String president = officer("constituency-president", "AC1");
    Object[] mistake = {"person", erased, "ground", "mistake"};
    done(say(president, "erasure.erase-person", other, mistake));
    assertThat(list(booth, then)).isEmpty();
    assertThat(formerHomes(erased)).isZero();
    assertThat(page("nisha", "/u/" + booth + "/people" + then))
        .contains("उस दिन यहाँ 2 लोग दर्ज थे।", "उस दिन का यहाँ कोई नहीं मिला");

    Reply proposed = say(president, "erasure.restore-person", other, "person", erased);
    String second = officer("constituency-president", "AC1");
    done(say(second, "approvals.approve-deed", "AC1", "proposal", subject(proposed)));
    assertThat(list(booth, then)).containsOnlyKeys(erased);
    assertThat(formerHomes(erased)).isEqualTo(1);
  }

  private long formerHomes(String person) {
    return database
        .writer()
        .sql("/* all cells */ select count(*) from former_home where person_id = cast(:id as uuid)")
        .param("id", person)
        .query(Long.class)
        .single();
  }

  /// District A does not learn who went to district B, and B not who came; the division above does.
  @Test
  void nobodyIsToldWhoLiesTodayWhereTheReaderSeesNobody() {
    String a = newUnit("M1", "district");
    String b = newUnit("M1", "district");
    String boothA = booth(newUnit(a, "constituency"));
    String boothB = booth(newUnit(b, "constituency"));
    String gone = enrolled(boothA, "बाहर गई");
    String stays = enrolled(boothA, "यहीं की");
    closed();
    moved(gone, boothA, boothB);
    String ofA = officer("in-charge", a);
    String ofB = officer("in-charge", b);
    String above = officer("in-charge", "M1");
    String worker = officer("booth-worker", boothA);

    for (String day : List.of(then, todays)) {
      String people = "/people" + day;
      for (String unit : List.of(a, boothA)) {
        assertThat(lines(page(ofA, "/u/" + unit + people))).containsOnlyKeys(stays);
        assertThat(lines(page(above, "/u/" + unit + people))).containsOnlyKeys(stays, gone);
      }
      assertThat(lines(page(worker, "/u/" + boothA + people))).containsOnlyKeys(stays);
      assertThat(lines(page(ofB, "/u/" + b + people))).isEmpty();
      assertThat(reader(ofB).get("/u/" + a + people).statusCode()).isEqualTo(404);
      for (String sought : List.of("बाहर", "9876571")) {
        assertThat(found(ofA, a, sought)).doesNotContain("बाहर गई");
      }
      assertThat(found(above, a, "बाहर")).contains("बाहर गई");
    }
    assertThat(looksAt(gone)).isPositive();
  }

  private long looksAt(String person) {
    return database
        .writer()
        .sql("/* all cells */ select count(*) from look where cast(:id as uuid) = any (people)")
        .param("id", person)
        .query(Long.class)
        .single();
  }

  private String found(String who, String unit, String sought) {
    String[] fields = {"on", then.substring("?on=".length()), "below", "true"};
    return reader(who).find("/u/" + unit + "/people", sought, fields).body();
  }

  @Test
  void aNameAndANumberAreFoundOnAPastDayToo() {
    String booth = booth("AC1");
    String other = booth("AC2");
    String gone = enrolled(booth, "सुलोचना देवी");
    String phone = lastPhone();
    enrolled(booth, "कमला देवी");
    closed();
    moved(gone, booth, other);
    String later = enrolled(booth, "सुलोचना बाद");

    for (String sought : List.of("sulochana", "सुलोचना", phone)) {
      String found = found("nisha", booth, sought);
      assertThat(lines(found)).as(sought).containsOnlyKeys(gone);
      assertThat(found).contains("name=\"on\" value=\"" + then.substring(4) + "\"");
      assertThat(lines(found("nisha", other, sought))).as(sought).isEmpty();
    }
    assertThat(lines(found("nisha", booth, "देवी"))).hasSize(2).doesNotContainKey(later);
  }

  @Test
  void aLongListGoesOnWithTheSameDay() {
    String booth = booth("AC1");
    String other = booth("AC2");
    String third = booth("AC1");
    List<String> people =
        IntStream.range(0, 120).mapToObj(n -> enrolled(booth, "लंबी " + n)).toList();
    closed();
    for (int n = 0; n < 120; n += 3) moved(people.get(n), booth, n % 2 == 0 ? other : third);
    for (String day : List.of(then, todays)) {
      assertThat(lines(page("nisha", "/u/" + booth + "/people" + day))).hasSize(50);
      assertThat(list(booth, day)).containsOnlyKeys(people);
      assertThat(list("AC1", day)).containsKeys(people.toArray(String[]::new));
    }
  }

  @Test
  void aDayThatIsNoneOrToComeIsComplainedOfAndTodayIsTold() {
    String booth = booth("AC1");
    String person = enrolled(booth, "आज की");
    for (String on : List.of("kal", "2026-13-45", "" + ledger.openDay().plusDays(1))) {
      String page = page("nisha", "/u/" + booth + "/people?on=" + on);
      assertThat(page).as(on).contains("role=\"alert\"").doesNotContain("उस दिन यहाँ");
      assertThat(lines(page)).as(on).containsOnlyKeys(person);
    }
    String today = page("nisha", "/u/" + booth + "/people?on=" + ledger.openDay());
    assertThat(today).doesNotContain("role=\"alert\"", "उस दिन यहाँ");
  }

  @Test
  void theFiguresOfAPastDayLeadToTheListOfThatDay() {
    String booth = booth("AC1");
    enrolled(booth, "गिनी हुई");
    closed();
    assertThat(page("nisha", "/u/" + booth + then))
        .contains("/u/" + booth + "/people?below=true&amp;on=" + then.substring(4));
  }
}
