package org.sangathan.bodies;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// A body gets another name, quorum or composition from today. What it decided before was decided
/// by those who sat in it then.
@Component
class ChangeBody implements Act<ChangeBody.Form, ChangeBody.Outcome> {
  static final String NAME = Acts.nameOf(ChangeBody.class);

  /// @param posts codes of kinds of post whose holders are members
  /// @param mentors the same, whose holders sit in it without a vote
  /// @param people postings whose holders are members
  /// @param guests postings whose holders sit in it without a vote
  record Form(
      UUID body,
      String nameHi,
      String nameEn,
      int quorum,
      Body.Quorum.Of quorumOf,
      List<String> posts,
      List<String> mentors,
      List<String> people,
      List<String> guests) {

    Composition.Said composition() {
      return new Composition.Said(posts, mentors, people, guests);
    }

    Body.Quorum newQuorum() {
      return new Body.Quorum(quorum, quorumOf);
    }
  }

  enum Outcome implements Acceptance {
    CHANGED(3703);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final BodyStore store;
  private final SeatStore seats;
  private final Composition composition;
  private final PastStore past;

  ChangeBody(BodyStore store, SeatStore seats, Composition composition, PastStore past) {
    this.store = store;
    this.seats = seats;
    this.composition = composition;
    this.past = past;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    Optional<Body> held = store.hold(deed.place().unit(), form.body);
    if (held.isEmpty()) return Answer.refused("body", BodiesRefusal.BODY_UNKNOWN);
    Body body = held.get();
    if (!body.lasts()) return Answer.refused("body", BodiesRefusal.BODY_DISSOLVED);
    List<Complaint> complaints = new ArrayList<>();
    if (!form.newQuorum().isPossible()) {
      complaints.add(new Complaint("quorum", BodiesRefusal.QUORUM_IMPOSSIBLE));
    }
    Composition.Asking asking = new Composition.Asking(deed.actor(), body.units(), deed.day());
    List<Seat> wanted = composition.seats(form.composition(), asking, complaints);
    if (!complaints.isEmpty()) return Answer.refused(complaints);
    Body changed = body.renamed(form.nameHi, form.nameEn, form.newQuorum());
    store.change(changed);
    past.write(changed, deed.day());
    seat(body, wanted, deed);
    return Answer.accepted(Outcome.CHANGED, body.id());
  }

  /// What stays keeps its days.
  private void seat(Body body, List<Seat> wanted, Deed<Form> deed) {
    List<SeatStore.Kept> now =
        seats.of(seats.writer(), List.of(body.id()), deed.day()).getOrDefault(body.id(), List.of());
    Set<Seat> there = new HashSet<>(now.stream().map(SeatStore.Kept::seat).toList());
    seats.end(
        body,
        now.stream().filter(kept -> !wanted.contains(kept.seat())).map(SeatStore.Kept::id).toList(),
        deed.day());
    seats.add(
        body,
        wanted.stream().filter(seat -> !there.contains(seat)).toList(),
        deed.day(),
        n -> deed.idOf(n));
  }
}
