package org.sangathan.bodies;

import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.UpTo;
import org.springframework.stereotype.Component;

/// A body is dissolved, with its ground, by a decision of its own or of a body above it. What it
/// decided stays on record.
@Component
class DissolveBody implements Act<DissolveBody.Form, DissolveBody.Outcome> {
  static final String NAME = Acts.nameOf(DissolveBody.class);
  static final int LONGEST = 300;

  /// @param decision on which it rests
  record Form(UUID body, UUID decision, @UpTo(LONGEST) String ground) {}

  enum Outcome implements Acceptance {
    DISSOLVED(3706);

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
  private final Grounds grounds;

  DissolveBody(BodyStore store, Grounds grounds) {
    this.store = store;
    this.grounds = grounds;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    Optional<Body> held = store.hold(deed.place().unit(), form.body);
    if (held.isEmpty()) return Answer.refused("body", BodiesRefusal.BODY_UNKNOWN);
    Body body = held.get();
    if (!body.lasts()) return Answer.refused("body", BodiesRefusal.BODY_DISSOLVED);
    Optional<BodiesRefusal> why = grounds.whyNot(body, form.decision);
    if (why.isPresent()) return Answer.refused("decision", why.get());
    store.dissolve(body, Body.Dissolution.byDecision(deed.day(), form.decision, form.ground));
    return Answer.accepted(Outcome.DISSOLVED, body.id());
  }
}
