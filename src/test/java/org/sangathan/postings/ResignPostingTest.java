package org.sangathan.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.access.OwnPosts;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;

@OwnDatabase
class ResignPostingTest extends InSmallWorld {
  @Autowired private OwnPosts posts;

  @Test
  void aPostThatIsGivenBackIsOverToday() {
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(),
                "meena",
                "meena",
                id(),
                "booth-worker",
                SmallWorld.place(SmallWorld.BOOTH_2),
                LocalDate.of(2020, 1, 1))),
        PASSWORD);
    String posting = "" + posts.of(actor("meena")).getFirst().post().posting();
    assertThat(
            refusals(
                say("meena", "postings.resign-posting", SmallWorld.BOOTH_2, "posting", posting)))
        .isEmpty();
    assertThat(posts.of(actor("meena"))).isEmpty();
    assertThat(access.holders(SmallWorld.place(SmallWorld.BOOTH_2).unit()))
        .noneMatch(holder -> holder.name().equals("meena"));
    assertThat(
            refusals(
                say("meena", "postings.resign-posting", SmallWorld.BOOTH_2, "posting", posting)))
        .containsExactly(4521);
  }

  @Test
  void theLastWhoCanAppointAnybodyStays() {
    String posting = "" + posts.of(actor("nisha")).getFirst().post().posting();
    assertThat(
            refusals(
                say("nisha", "postings.resign-posting", SmallWorld.NATION, "posting", posting)))
        .containsExactly(2018);
  }
}
