package org.sangathan.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;

/// One person, at most so many posts, and an exception that says why.
@OwnDatabase
class LimitPostsTest extends InSmallWorld {

  private void hire(String name) {
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(),
                name,
                name,
                id(),
                "booth-worker",
                SmallWorld.place(SmallWorld.BOOTH_1),
                LocalDate.of(2020, 1, 1))),
        PASSWORD);
  }

  private List<Integer> limit(String kind, String most) {
    return refusals(
        say("nisha", "postings.limit-posts", SmallWorld.NATION, "postType", kind, "most", most));
  }

  private List<Integer> give(String whom, String kind, String unit, String exception) {
    return refusals(
        say(
            "nisha",
            "access.give-post",
            unit,
            "account",
            actor(whom).account(),
            "postType",
            kind,
            "exception",
            exception));
  }

  @Test
  void whoHoldsAsManyAsAllowedGetsAnotherOneOnlyForAReason() {
    hire("kamla");
    assertThat(limit("", "2")).isEmpty();
    assertThat(limit("booth-worker", "1")).isEmpty();
    assertThat(give("kamla", "booth-worker", SmallWorld.BOOTH_2, "")).containsExactly(4529);
    assertThat(give("kamla", "unit-secretary", SmallWorld.SECTOR_1, "")).isEmpty();
    assertThat(give("kamla", "unit-president", SmallWorld.SECTOR_1, "")).containsExactly(4529);
    assertThat(give("kamla", "mentor", SmallWorld.SECTOR_1, "")).isEmpty();
    assertThat(give("kamla", "booth-worker", SmallWorld.BOOTH_2, "नया बूथ, कोई और नहीं")).isEmpty();
    assertThat(
            database
                .reader()
                .sql(
                    """
                    /* all cells */
                    select exception from posting where account_id = :who and exception is not null
                    """)
                .param("who", actor("kamla").account())
                .query(String.class)
                .single())
        .isEqualTo("नया बूथ, कोई और नहीं");
    assertThat(limit("booth-worker", "")).isEmpty();
    assertThat(limit("", "")).isEmpty();
    assertThat(give("kamla", "booth-worker", SmallWorld.BOOTH_3, "")).isEmpty();
  }

  @Test
  void aTransferAndAPromotionTakeOnePostForAnother() {
    hire("sudha");
    assertThat(limit("", "1")).isEmpty();
    assertThat(
            refusals(
                say(
                    "nisha",
                    "postings.promote-office-bearer",
                    SmallWorld.BOOTH_1,
                    "account",
                    actor("sudha").account(),
                    "posting",
                    access.postsOf(actor("sudha").account()).getFirst().posting(),
                    "postType",
                    "unit-president")))
        .isEmpty();
    assertThat(limit("", "")).isEmpty();
  }

  @Test
  void onlyTheTopDecidesAndWithinReason() {
    assertThat(limit("", "0")).containsExactly(4532);
    assertThat(limit("", "51")).containsExactly(4532);
    assertThat(limit("king", "1")).containsExactly(4531);
    assertThat(
            refusals(
                say("nisha", "postings.limit-posts", SmallWorld.STATE, "postType", "", "most", 1)))
        .containsExactly(4530);
  }

  @Test
  void whoHoldsMoreThanAllowedIsTransferredAllTheSame() {
    hire("vimla");
    assertThat(give("vimla", "unit-secretary", SmallWorld.SECTOR_1, "")).isEmpty();
    assertThat(limit("", "1")).isEmpty();
    assertThat(limit("unit-president", "1")).isEmpty();
    assertThat(give("vimla", "unit-president", SmallWorld.SECTOR_2, "सबसे उपयुक्त")).isEmpty();
    assertThat(change("transfer-office-bearer", "booth-worker", "to", SmallWorld.BOOTH_2))
        .isEmpty();
    assertThat(change("promote-office-bearer", "unit-secretary", "postType", "unit-president"))
        .containsExactly(4529);
    assertThat(
            change(
                "promote-office-bearer",
                "unit-secretary",
                "postType",
                "unit-president",
                "exception",
                "दोनों सेक्टर मिलकर चलते हैं"))
        .isEmpty();
    assertThat(limit("unit-president", "")).isEmpty();
    assertThat(limit("", "")).isEmpty();
  }

  /// Of what Vimla holds of that kind.
  private List<Integer> change(String act, String kind, Object... fields) {
    Access.Holder held =
        access.postsOf(actor("vimla").account()).stream()
            .filter(post -> post.kind().equals(kind))
            .findFirst()
            .orElseThrow();
    List<Object> said =
        new ArrayList<>(List.of("account", held.account(), "posting", held.posting()));
    said.addAll(List.of(fields));
    return refusals(say("nisha", "postings." + act, SmallWorld.NATION, said.toArray()));
  }
}
