package org.sangathan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Actor;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class GrantsTest {
  @Autowired private AccessWorld world;

  @Test
  void aCapabilityIsAllowedByItsNameItsModuleOrAll() {
    assertThat(new Capabilities(Set.of("people.show-people")).allow("people.show-people")).isTrue();
    assertThat(new Capabilities(Set.of("people.show-people")).allow("people.show")).isFalse();
    assertThat(new Capabilities(Set.of("people.*")).allow("people.show-people")).isTrue();
    assertThat(new Capabilities(Set.of("people.*")).allow("peoples.show")).isFalse();
    assertThat(new Capabilities(Set.of("*")).allow("anything.at-all")).isTrue();
    assertThat(new Capabilities(Set.of("people.show-people")).allow("people.*")).isFalse();
    assertThat(new Capabilities(Set.of("people.*")).allow("*")).isFalse();
  }

  @Test
  void aChangeIsKnownToAnotherNodeAQuarterOfASecondLater() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Grants elsewhere = world.anotherNode();
    assertThat(elsewhere.posting(worker, "figures.show-unit", SmallTree.BOOTH_1)).isPresent();
    end(office, worker);
    world.step(Duration.ofMillis(251));
    assertThat(elsewhere.posting(worker, "figures.show-unit", SmallTree.BOOTH_1)).isEmpty();
  }

  private void end(Actor office, Actor worker) {
    UUID posting = world.posting(worker);
    assertThat(
            world.does(
                office,
                "access.end-post",
                SmallTree.BOOTH_1,
                "ground",
                "resigned",
                "account",
                worker.account(),
                "posting",
                posting))
        .isEqualTo(2121);
  }

  @Test
  void theActIsWrittenUnderThePostingThatAllowedIt() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Grants gate = world.anotherNode();
    assertThat(gate.posting(office, "membership.enrol-member", SmallTree.BOOTH_2))
        .hasValue(world.posting(office));
    assertThat(gate.posting(office, "membership.enrol-member", SmallTree.BOOTH_3)).isEmpty();
    assertThat(gate.home(office)).isEqualTo(SmallTree.RAMPUR);
  }

  /// What one may give is what one holds, for each of the kinds of post that come with the house.
  @Test
  void eachKindOfPostCanBeGivenFromAboveAndNeverFromBelow() {
    List<String> fromTheTop =
        List.of(
            "national-office",
            "state-office",
            "in-charge",
            "constituency-president",
            "sector-in-charge",
            "booth-worker");
    Grants gate = world.anotherNode();
    for (int holder = 0; holder < fromTheTop.size(); holder++) {
      Actor actor = world.posted(fromTheTop.get(holder), SmallTree.RAMPUR);
      for (int given = 0; given < fromTheTop.size(); given++) {
        assertThat(gate.whyNotGive(actor, fromTheTop.get(given), SmallTree.RAMPUR.unit()).isEmpty())
            .as(fromTheTop.get(holder) + " gives " + fromTheTop.get(given))
            .isEqualTo(holder <= given);
      }
    }
  }
}
