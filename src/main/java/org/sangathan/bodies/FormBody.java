package org.sangathan.bodies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.acts.UpTo;
import org.sangathan.organisation.Organisation;
import org.springframework.stereotype.Component;

/// A unit forms a body, or forms one anew in the place of one that was dissolved.
@Component
class FormBody implements Act<FormBody.Form, FormBody.Outcome> {
  static final String NAME = Acts.nameOf(FormBody.class);

  /// @param units codes of those whose posts sit in a joint body, at or below the unit
  /// @param unitCodes more of them, as they were typed, one after the other
  /// @param posts codes of kinds of post whose holders are members
  /// @param mentors the same, whose holders sit in it without a vote
  /// @param people postings whose holders are members
  /// @param guests postings whose holders sit in it without a vote
  /// @param follows the dissolved body in whose place it comes
  record Form(
      Body.Kind kind,
      String nameHi,
      String nameEn,
      LocalDate formedOn,
      int quorum,
      Body.Quorum.Of quorumOf,
      List<String> units,
      @UpTo(2_000) @Nullable String unitCodes,
      List<String> posts,
      List<String> mentors,
      List<String> people,
      List<String> guests,
      @Nullable UUID follows) {

    List<String> typedCodes() {
      return unitCodes == null
          ? List.of()
          : Pattern.compile("[\\s,;]+")
              .splitAsStream(unitCodes.strip())
              .filter(code -> !code.isEmpty())
              .toList();
    }

    Composition.Said composition() {
      return new Composition.Said(posts, mentors, people, guests);
    }
  }

  enum Outcome implements Acceptance {
    FORMED(3701),
    FORMED_ANEW(3702);

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
  private final Around around;

  /// Where units lie, and whether the actor forms bodies of them.
  @Component
  record Around(Organisation organisation, Places places, Gate gate) {}

  FormBody(
      BodyStore store, SeatStore seats, Composition composition, PastStore past, Around around) {
    this.store = store;
    this.seats = seats;
    this.composition = composition;
    this.past = past;
    this.around = around;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    List<Complaint> complaints = complaints(deed);
    List<Integer> units = units(deed, complaints);
    Composition.Asking asking = new Composition.Asking(deed.actor(), units, deed.day());
    List<Seat> said = composition.seats(deed.form().composition(), asking, complaints);
    if (!complaints.isEmpty()) return Answer.refused(complaints);
    Body body = body(deed, units);
    if (!store.add(body)) return Answer.refused("", BodiesRefusal.EXECUTIVE_THERE);
    past.write(body, body.formedOn());
    seats.add(body, said, body.formedOn(), n -> deed.idOf(n + 1));
    return Answer.accepted(
        body.follows() == null ? Outcome.FORMED : Outcome.FORMED_ANEW, body.id());
  }

  private static Body body(Deed<Form> deed, List<Integer> units) {
    Form form = deed.form();
    return new Body(
        deed.place().cell(),
        deed.idOf(0),
        deed.place().unit(),
        form.kind,
        form.nameHi,
        form.nameEn,
        units,
        new Body.Quorum(form.quorum, form.quorumOf),
        form.formedOn,
        form.follows,
        null);
  }

  private List<Complaint> complaints(Deed<Form> deed) {
    Form form = deed.form();
    List<Complaint> complaints = new ArrayList<>();
    if (around.organisation.treeNow().isClosed(deed.place().unit())) {
      complaints.add(new Complaint("", BodiesRefusal.UNIT_CLOSED));
    }
    if (form.formedOn.isAfter(deed.day())) {
      complaints.add(new Complaint("formedOn", BodiesRefusal.DAY_TO_COME));
    }
    if (!new Body.Quorum(form.quorum, form.quorumOf).isPossible()) {
      complaints.add(new Complaint("quorum", BodiesRefusal.QUORUM_IMPOSSIBLE));
    }
    if (form.kind == Body.Kind.EXECUTIVE && store.hasExecutive(deed.place().unit())) {
      complaints.add(new Complaint("kind", BodiesRefusal.EXECUTIVE_THERE));
    }
    if (form.follows != null) followed(deed, form.follows).ifPresent(complaints::add);
    return complaints;
  }

  private Optional<Complaint> followed(Deed<Form> deed, UUID follows) {
    Optional<Body> before = store.find(deed.place().unit(), follows);
    Body.Dissolution end = before.map(Body::dissolution).orElse(null);
    BodiesRefusal why = null;
    if (before.isEmpty()) why = BodiesRefusal.BODY_UNKNOWN;
    else if (end == null) why = BodiesRefusal.NOT_DISSOLVED;
    else if (store.isFollowed(before.get())) why = BodiesRefusal.FOLLOWED_ALREADY;
    else if (deed.form().formedOn.isBefore(end.on())) why = BodiesRefusal.BEFORE_IT_WAS_FORMED;
    return Optional.ofNullable(why).map(refusal -> new Complaint("follows", refusal));
  }

  /// Those of which it is made: the home by itself, or what was said for a joint body.
  private List<Integer> units(Deed<Form> deed, List<Complaint> complaints) {
    Form form = deed.form();
    int home = deed.place().unit();
    if (form.kind != Body.Kind.JOINT) {
      if (!form.units.isEmpty() || !form.typedCodes().isEmpty()) {
        complaints.add(new Complaint("units", BodiesRefusal.NOT_JOINT));
      }
      return List.of(home);
    }
    Set<Integer> units = new LinkedHashSet<>();
    for (String code : form.units) units.addAll(unit(deed, "units", code, complaints));
    for (String code : form.typedCodes()) units.addAll(unit(deed, "unitCodes", code, complaints));
    if (units.size() < 2) complaints.add(new Complaint("units", BodiesRefusal.JOINT_OF_SEVERAL));
    return List.copyOf(units);
  }

  private List<Integer> unit(
      Deed<Form> deed, String field, String code, List<Complaint> complaints) {
    Optional<Place> place = around.gate.place(code.toUpperCase(Locale.ROOT));
    if (place.filter(one -> mayJoin(deed, one)).isEmpty()) {
      complaints.add(new Complaint(field, BodiesRefusal.UNIT_NOT_BELOW, code));
    }
    return place.map(Place::unit).stream().toList();
  }

  private boolean mayJoin(Deed<Form> deed, Place place) {
    return around.places.within(place.unit(), deed.place().unit())
        && around.gate.posting(deed.actor(), NAME, place).isPresent()
        && !around.organisation.treeNow().isClosed(place.unit());
  }
}
