package org.sangathan.approvals;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sangathan.access.Access;
import org.sangathan.access.Places;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Gate;
import org.sangathan.acts.LongDeed;
import org.sangathan.acts.Place;
import org.sangathan.acts.Reply;
import org.sangathan.acts.SecondPerson;
import org.sangathan.database.Database;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Keeps deeds until a second person agrees: anybody else who may do the same in the same place.
@Component
public class Approvals implements SecondPerson {

  enum Waiting implements Acceptance {
    AWAITS_SECOND(2511);

    private final int number;

    Waiting(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final ProposalStore store;
  private final Access access;
  private final Places places;
  private final ObjectProvider<Gate> gate;
  private final Database database;
  private final Clock clock;

  Approvals(
      ProposalStore store,
      Access access,
      Places places,
      ObjectProvider<Gate> gate,
      Database database,
      Clock clock) {
    this.store = store;
    this.access = access;
    this.places = places;
    this.gate = gate;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<Reply> wait(LongDeed deed, Place place) {
    // A program, which is not among the holders, is never alone.
    boolean alone = access.holdersOf(deed.act(), place).equals(Set.of(deed.actor().account()));
    if (alone) return Optional.empty();
    database.transact(() -> {
      store.add(deed, place.unit(), clock.instant());
      return deed;
    });
    return Optional.of(
        new Reply("approvals", Answer.accepted(Waiting.AWAITS_SECOND, deed.id()), false));
  }

  /// Somebody else, who may do the same there now.
  boolean mayDecide(Actor actor, Proposal proposal) {
    return !actor.account().equals(proposal.actor().account())
        && places
            .byId(proposal.unit())
            .filter(place -> gate.getObject().posting(actor, proposal.act(), place).isPresent())
            .isPresent();
  }

  /// Those that the actor may decide, and their own.
  List<Proposal> concerning(Actor actor) {
    return store.waiting(clock.instant()).stream()
        .filter(p -> isOf(actor, p) || mayDecide(actor, p))
        .toList();
  }

  /// How many deeds of others the actor may decide.
  public int waitingFor(Actor actor) {
    return Math.toIntExact(
        store.waiting(clock.instant()).stream().filter(p -> mayDecide(actor, p)).count());
  }

  static boolean isOf(Actor actor, Proposal proposal) {
    return actor.account().equals(proposal.actor().account());
  }
}
