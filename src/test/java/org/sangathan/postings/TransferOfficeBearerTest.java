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

/// Out of one unit and into another on one day.
@OwnDatabase
class TransferOfficeBearerTest extends InSmallWorld {
  private String last = "";
  private UUID posting = id();

  @BeforeEach
  void hire() {
    last = "kavita" + id().getLeastSignificantBits();
    posting = id();
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(),
                last,
                last,
                posting,
                "booth-worker",
                SmallWorld.place(SmallWorld.BOOTH_1),
                LocalDate.of(2020, 1, 1))),
        PASSWORD);
  }

  private List<Integer> transfer(String who, String unit, String to) {
    return refusals(
        say(
            who,
            "postings.transfer-office-bearer",
            unit,
            "account",
            actor(last).account(),
            "posting",
            posting,
            "to",
            to,
            "decision",
            "district committee, resolution 4"));
  }

  @Test
  void theOnePostEndsAndTheOtherBeginsWithTheGroundOnRecord() {
    assertThat(transfer("dinesh", SmallWorld.DISTRICT, SmallWorld.BOOTH_4)).isEmpty();
    assertThat(access.postsOf(actor(last).account()))
        .extracting(Access.Holder::unit)
        .containsExactly(SmallWorld.place(SmallWorld.BOOTH_4).unit());
    assertThat(
            database
                .reader()
                .sql(
                    """
                    /* all cells */
                    select end_ground || ', ' || end_decision from past_post where posting_id = :id
                    """)
                .param("id", posting)
                .query(String.class)
                .single())
        .isEqualTo("transferred, district committee, resolution 4");
    assertThat(transfer("dinesh", SmallWorld.DISTRICT, SmallWorld.BOOTH_3)).containsExactly(4524);
  }

  @Test
  void bothUnitsHaveToBeOpenToWhoeverTransfers() {
    assertThat(transfer("chitra", SmallWorld.SECTOR_1, SmallWorld.BOOTH_4)).containsExactly(2012);
    assertThat(transfer("chitra", SmallWorld.SECTOR_1, "NOWHERE")).containsExactly(4525);
    assertThat(transfer("dinesh", SmallWorld.BOOTH_4, SmallWorld.BOOTH_3)).containsExactly(4524);
    assertThat(transfer("asha", SmallWorld.BOOTH_1, SmallWorld.BOOTH_2)).containsExactly(1012);
    assertThat(transfer("dinesh", SmallWorld.DISTRICT, SmallWorld.BOOTH_1)).containsExactly(4526);
    assertThat(access.postsOf(actor(last).account()))
        .extracting(Access.Holder::unit)
        .containsExactly(SmallWorld.place(SmallWorld.BOOTH_1).unit());
  }

  @Test
  void aPostThatIsOnlyLentIsNotTransferred() {
    assertThat(
            refusals(
                say(
                    "dinesh",
                    "access.lend-post",
                    SmallWorld.DISTRICT,
                    "posting",
                    access.postsOf(actor("dinesh").account()).getFirst().posting(),
                    "to",
                    last,
                    "until",
                    LocalDate.now().plusDays(9).toString())))
        .isEmpty();
    posting =
        database
            .reader()
            .sql(
                """
                /* all cells */
                select id from posting where account_id = :who and lent_by is not null
                """)
            .param("who", actor(last).account())
            .query(UUID.class)
            .single();
    assertThat(transfer("nisha", SmallWorld.DISTRICT, SmallWorld.AC1)).containsExactly(4524);
  }
}
