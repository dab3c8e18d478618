package org.sangathan.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;

/// Up: another kind of post, or a higher unit.
@OwnDatabase
class PromoteOfficeBearerTest extends InSmallWorld {
  private String last = "";
  private UUID posting = id();

  @BeforeEach
  void hire() {
    last = "lata" + id().getLeastSignificantBits();
    posting = id();
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(),
                last,
                last,
                posting,
                "unit-secretary",
                SmallWorld.place(SmallWorld.SECTOR_1),
                LocalDate.of(2020, 1, 1))),
        PASSWORD);
  }

  private List<Integer> promote(String who, String kind, String to) {
    return refusals(
        say(
            who,
            "postings.promote-office-bearer",
            SmallWorld.DISTRICT,
            "account",
            actor(last).account(),
            "posting",
            posting,
            "postType",
            kind,
            "to",
            to));
  }

  @Test
  void theSecretaryBecomesPresidentInTheSameUnit() {
    assertThat(promote("dinesh", "unit-president", "")).isEmpty();
    assertThat(access.postsOf(actor(last).account()))
        .extracting(Access.Holder::kind)
        .containsExactly("unit-president");
  }

  @Test
  void theSamePostInAHigherUnitIsOneToo() {
    assertThat(promote("dinesh", "unit-secretary", SmallWorld.AC2)).isEmpty();
    assertThat(access.postsOf(actor(last).account()))
        .extracting(Access.Holder::unit)
        .containsExactly(SmallWorld.place(SmallWorld.AC2).unit());
  }

  @Test
  void whatIsNotHigherIsNoPromotion() {
    assertThat(promote("dinesh", "booth-worker", "")).containsExactly(4527);
    assertThat(promote("dinesh", "unit-secretary", SmallWorld.SECTOR_3)).containsExactly(4527);
    assertThat(promote("dinesh", "state-office", "")).containsExactly(2012);
  }

  @Test
  void aPostOfTwoWaitsForTheSecond() {
    assertThat(promote("nisha", "state-office", "")).isEmpty();
    assertThat(access.postsOf(actor(last).account()))
        .extracting(Access.Holder::kind)
        .containsExactly("unit-secretary");
  }
}
