package org.sangathan.bodies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.UpTo;
import org.springframework.stereotype.Component;

/// Somebody notes what a body decided. It stands for good; only a later decision of the same body
/// takes it back.
@Component
class NoteDecision implements Act<NoteDecision.Form, NoteDecision.Outcome> {
  static final String NAME = Acts.nameOf(NoteDecision.class);
  static final int LONGEST = 500;
  static final int MOST_DAYS_AGO = 60;

  /// @param present how many of those who vote were there, by the code of each unit of the body
  /// @param takesBack an earlier decision that this one takes back
  record Form(
      UUID body,
      LocalDate decidedOn,
      @UpTo(LONGEST) String text,
      Map<String, @Nullable Long> present,
      @Nullable UUID takesBack) {}

  enum Outcome implements Acceptance {
    NOTED(3704),
    TAKEN_BACK(3705);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final BodyStore bodies;
  private final DecisionStore store;
  private final Sitting sitting;
  private final PastStore past;
  private final Places places;

  NoteDecision(
      BodyStore bodies, DecisionStore store, Sitting sitting, PastStore past, Places places) {
    this.bodies = bodies;
    this.store = store;
    this.sitting = sitting;
    this.past = past;
    this.places = places;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    Optional<Body> held = bodies.hold(deed.place().unit(), form.body);
    if (held.isEmpty()) return Answer.refused("body", BodiesRefusal.BODY_UNKNOWN);
    Body body = held.get();
    List<Complaint> complaints = complaints(body, deed);
    if (!complaints.isEmpty()) return Answer.refused(complaints);
    List<DecisionStore.Attendance> there = attendance(body, deed, complaints);
    if (!complaints.isEmpty()) return Answer.refused(complaints);
    store.add(body, decision(body, deed), deed);
    store.add(body, there);
    return Answer.accepted(
        form.takesBack == null ? Outcome.NOTED : Outcome.TAKEN_BACK, deed.idOf(0));
  }

  private static Bodies.Decision decision(Body body, Deed<Form> deed) {
    return new Bodies.Decision(
        deed.idOf(0),
        body.id(),
        body.nameHi(),
        body.nameEn(),
        body.unit(),
        body.units(),
        body.kind() == Body.Kind.EXECUTIVE,
        deed.form().decidedOn,
        deed.form().text,
        deed.form().takesBack,
        false);
  }

  private List<Complaint> complaints(Body body, Deed<Form> deed) {
    LocalDate on = deed.form().decidedOn;
    List<Complaint> complaints = new ArrayList<>();
    if (!body.lasts()) complaints.add(new Complaint("", BodiesRefusal.BODY_DISSOLVED));
    if (on.isAfter(deed.day())) {
      complaints.add(new Complaint("decidedOn", BodiesRefusal.DAY_TO_COME));
    }
    if (on.isBefore(body.formedOn())) {
      complaints.add(new Complaint("decidedOn", BodiesRefusal.BEFORE_IT_WAS_FORMED));
    }
    if (on.isBefore(deed.day().minusDays(MOST_DAYS_AGO))) {
      complaints.add(new Complaint("decidedOn", BodiesRefusal.TOO_LONG_AGO, MOST_DAYS_AGO));
    }
    UUID back = deed.form().takesBack;
    if (back != null) {
      whyNotBack(body, back, on)
          .map(why -> new Complaint("takesBack", why))
          .ifPresent(complaints::add);
    }
    return complaints;
  }

  private Optional<BodiesRefusal> whyNotBack(Body body, UUID back, LocalDate on) {
    Optional<Bodies.Decision> before =
        store
            .find(back)
            .filter(decision -> decision.body().equals(body.id()) && !decision.on().isAfter(on));
    if (before.isEmpty()) return Optional.of(BodiesRefusal.DECISION_UNKNOWN);
    if (before.get().takenBack()) return Optional.of(BodiesRefusal.TAKEN_BACK_ALREADY);
    return Optional.ofNullable(before.get().takesBack()).map(_ -> BodiesRefusal.TAKES_BACK_ONLY);
  }

  /// Of each unit of the body by itself, by the quorum of that day; what is under it is no
  /// decision.
  private List<DecisionStore.Attendance> attendance(
      Body body, Deed<Form> deed, List<Complaint> complaints) {
    Map<Integer, Long> present = present(body, deed.form().present, complaints);
    Body.Quorum quorum =
        past.charter(body, deed.form().decidedOn)
            .map(PastStore.Charter::quorum)
            .orElse(body.quorum());
    List<DecisionStore.Attendance> there = new ArrayList<>();
    Sitting.voting(body, sitting.of(body, deed.form().decidedOn))
        .forEach((unit, members) -> {
          Long came = present.get(unit);
          int needed = quorum.needed(members);
          String field = "present." + code(unit);
          if (members == 0) complaints.add(new Complaint(field, BodiesRefusal.NOBODY_SITS));
          else if (came == null || came < 0) {
            complaints.add(new Complaint(field, BodiesRefusal.PRESENT_MISSING));
          } else if (came > members) {
            complaints.add(new Complaint(field, BodiesRefusal.MORE_THAN_SIT, members));
          } else if (came < needed) {
            complaints.add(new Complaint(field, BodiesRefusal.UNDER_QUORUM, members, needed, came));
          } else {
            there.add(
                new DecisionStore.Attendance(deed.idOf(0), unit, came.intValue(), members, needed));
          }
        });
    return there;
  }

  /// By unit; a unit that does not sit in the body is refused.
  private Map<Integer, Long> present(
      Body body, Map<String, @Nullable Long> said, List<Complaint> complaints) {
    Map<String, Integer> units = new HashMap<>();
    body.units().forEach(unit -> units.put(code(unit), unit));
    Map<Integer, Long> present = new HashMap<>();
    said.forEach((code, came) -> {
      Integer unit = units.get(code);
      if (unit == null)
        complaints.add(new Complaint("present", BodiesRefusal.UNIT_NOT_IN_IT, code));
      else if (came != null) present.put(unit, came);
    });
    return present;
  }

  private String code(int unit) {
    return places.byId(unit).orElseThrow().code();
  }
}
