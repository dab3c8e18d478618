package org.sangathan.posttargets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sangathan.house.OwnDatabase;

@OwnDatabase
class TakeBackPostTargetTest extends InPostTargets {
  private List<Integer> takeBack(String who, String unit, String kind) {
    return refusals(
        say(
            who,
            "posttargets.take-back-post-target",
            unit,
            "drive",
            drive,
            "postType",
            kind,
            "measure",
            "new"));
  }

  @Test
  void whatOnesOwnUnitHasSetIsTakenBackAndTheOthersStays() {
    set("dinesh", "D1", "sector-in-charge", 50);
    set("nisha", "D1", "sector-in-charge", 70);
    assertThat(page("dinesh", "/u/D1/post-targets?drive=" + drive))
        .contains("/acts/posttargets.take-back-post-target");
    assertThat(takeBack("dinesh", "D1", "sector-in-charge")).isEmpty();

    assertThat(holding("SEC1")).containsOnlyKeys("sector-in-charge by N");
    assertThat(takeBack("dinesh", "D1", "sector-in-charge")).containsExactly(5607);
    assertThat(page("dinesh", "/u/D1/post-targets?drive=" + drive))
        .doesNotContain("/acts/posttargets.take-back-post-target");
    assertThat(
            database
                .reader()
                .sql("/* all cells */ select count(*) from post_target where unit_id = :unit")
                .param("unit", organisation.unit("D1").orElseThrow().id())
                .query(Long.class)
                .single())
        .as("rows are only added")
        .isGreaterThanOrEqualTo(3);
  }

  @Test
  void takenBackFurtherDownTheWiderNumberHoldsAgain() {
    set("nisha", "S1", "unit-president", 50);
    set("nisha", "AC1", "unit-president", 30);
    assertThat(takeBack("nisha", "AC1", "unit-president")).isEmpty();
    assertThat(holding("SEC1")).containsEntry("unit-president by N", 50L);
  }

  @Test
  void nobodyTakesBackWhatTheyCouldNotSet() {
    assertThat(takeBack("asha", "B1", "unit-president")).containsExactly(1012);
  }
}
