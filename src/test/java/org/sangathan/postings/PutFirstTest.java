package org.sangathan.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;

/// Several in-charges of one unit have an order among them.
@OwnDatabase
class PutFirstTest extends InSmallWorld {

  private UUID hire(String name, LocalDate from) {
    UUID posting = id();
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(),
                name,
                name,
                posting,
                "sector-in-charge",
                SmallWorld.place(SmallWorld.SECTOR_2),
                from)),
        PASSWORD);
    return posting;
  }

  private List<Integer> putFirst(String who, String whom, UUID posting) {
    return refusals(
        say(
            who,
            "postings.put-first",
            SmallWorld.SECTOR_2,
            "account",
            actor(whom).account(),
            "posting",
            posting));
  }

  private List<String> inOrder() {
    return access.holders(SmallWorld.place(SmallWorld.SECTOR_2).unit()).stream()
        .map(Access.Holder::name)
        .toList();
  }

  @Test
  void whoeverIsPutFirstComesFirstThenWhoeverCameEarlier() {
    hire("first.one", LocalDate.of(2020, 1, 1));
    UUID second = hire("second.one", LocalDate.of(2021, 1, 1));
    UUID third = hire("third.one", LocalDate.of(2022, 1, 1));
    assertThat(inOrder()).containsExactly("first.one", "second.one", "third.one");
    assertThat(putFirst("dinesh", "third.one", third)).isEmpty();
    assertThat(putFirst("dinesh", "second.one", second)).isEmpty();
    assertThat(inOrder()).containsExactly("second.one", "third.one", "first.one");
    assertThat(putFirst("dinesh", "second.one", third)).containsExactly(4524);
    assertThat(putFirst("chitra", "third.one", third)).containsExactly(1012);
  }
}
