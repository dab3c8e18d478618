package org.sangathan.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Reply;
import org.sangathan.database.Rows;
import org.sangathan.house.OwnDatabase;

/// A target by post is a number for each holder: it goes whole into every part.
@OwnDatabase
class RedrawnPostTargetsTest extends InLists {
  private static final String KIND = "sector-in-charge";

  @Test
  void everyPartHasTheNumberOfTheWholeAndUndoingGivesItBack() {
    String unit = newUnit("AC1", "sector");
    String first = newCode();
    String second = newCode();
    set("nisha", unit, 50);
    set("dinesh", unit, 40);

    Reply done = splitAnew(unit, first, second);

    assertThat(said(unit)).isEmpty();
    assertThat(said(first)).containsExactly("D1 40", "N 50");
    assertThat(said(second)).containsExactly("D1 40", "N 50");
    assertThat(refusals(undo(unit, done))).isEmpty();
    assertThat(said(unit)).containsExactly("D1 40", "N 50");
    assertThat(said(first)).isEmpty();
    assertThat(said(second)).isEmpty();
  }

  @Test
  void theLookTellsThemAndAWordSinceStandsInTheWay() {
    String unit = newUnit("AC1", "sector");
    set("nisha", unit, 50);
    assertThat(refusals(say("nisha", "redrawing.split-unit", unit, parts(newCode(), newCode()))))
        .contains(5889);
    String part = newCode();
    Reply done = splitAnew(unit, part, newCode());
    set("nisha", part, 60);
    assertThat(refusals(undo(unit, done))).containsExactly(5837);
  }

  @Test
  void whatHeldInAUnitThatGoesOnHoldsOn() {
    String one = newUnit("AC1", "sector");
    String two = newUnit("AC1", "sector");
    String three = newUnit("AC1", "sector");
    set("nisha", one, 30);
    set("nisha", two, 70);
    set("nisha", three, 20);
    merge(one, two);
    assertThat(said(one)).containsExactly("N 30");
    assertThat(said(two)).isEmpty();

    String made = newCode();
    mergeAnew(one, three, made);
    assertThat(said(made)).containsExactly("N 30");
  }

  @Test
  void whatAUnitSaidForThoseBelowIsSaidByTheOneInWhichTheyLie() {
    String sector = newUnit("AC1", "sector");
    String booth = newUnit(sector, "booth");
    String head = "sonu" + sector.toLowerCase(java.util.Locale.ROOT);
    post("in-charge", head, sector);
    set(head, booth, 5);
    String first = newCode();
    String second = newCode();
    assertThat(said(booth)).containsExactly(sector + " 5");
    splitAnew(sector, first, second);
    assertThat(said(booth)).containsExactly(first + " 5");
  }

  @Test
  void aListTakesThemAlongToo() {
    String unit = newUnit("SEC1", "booth");
    set("nisha", unit, 9);
    String first = newCode();
    String second = newCode();
    String upload =
        send("nisha", "AC1", unit + "," + first + ",एक,,,", unit + "," + second + ",दो,,,");
    assertThat(number(take("nisha", "AC1", upload))).isEqualTo(5805);
    assertThat(said(second)).containsExactly("N 9");
    assertThat(number(takeBack("nisha", "AC1", upload))).isEqualTo(5807);
    assertThat(said(unit)).containsExactly("N 9");
  }

  private void set(String who, String unit, long value) {
    Reply set =
        say(
            who,
            "posttargets.set-post-target",
            unit,
            "drive",
            drive,
            "postType",
            KIND,
            "measure",
            "new",
            "value",
            value);
    assertThat(refusals(set)).isEmpty();
  }

  private static Object[] parts(String first, String second) {
    return new Object[] {
      "goesOn", false, "code1", first, "nameHi1", "एक", "code2", second, "nameHi2", "दो", "how",
      "share"
    };
  }

  private Reply splitAnew(String unit, String first, String second) {
    Object[] parts = parts(first, second);
    Object[] said = java.util.Arrays.copyOf(parts, parts.length + 2);
    said[parts.length] = "sure";
    said[parts.length + 1] = true;
    Reply done = say("nisha", "redrawing.split-unit", unit, said);
    assertThat(refusals(done)).isEmpty();
    return done;
  }

  /// What holds for the unit, by whom.
  private List<String> said(String unit) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select u.code || ' ' || said.value
              from (select distinct on (issuer, post_type, measure) issuer, value from post_target
                     where unit_id = :unit
                     order by issuer, post_type, measure, since desc) as said
              join unit u on u.id = said.issuer
             where said.value > 0
             order by u.code
            """)
        .param("unit", number(unit))
        .query(Rows.single(String.class))
        .list();
  }
}
