package org.sangathan.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.ActsRefusal;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.acts.Presence;
import org.sangathan.acts.Secret;
import org.springframework.stereotype.Component;

/// Somebody lets a program act in their name, within their own reach, until a day; mostly for one
/// thing in one unit. The page made the token and showed it; here only its hash is kept.
@Component
final class CreateToken implements Act<CreateToken.Form, CreateToken.Outcome> {
  /// @param within the code of a unit: it is good there and below, and nowhere else
  /// @param capabilities names, whole modules (`membership.*`); none means all that the posts allow
  record Form(
      String label,
      int days,
      @Nullable String within,
      List<String> capabilities,
      @Secret String secret) {}

  enum Outcome implements Acceptance {
    CREATED(2161);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Accounts accounts;
  private final Gate gate;
  private final DoorWatch watch;

  CreateToken(Accounts accounts, Gate gate, DoorWatch watch) {
    this.watch = watch;
    this.accounts = accounts;
    this.gate = gate;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    Optional<Place> within = Optional.ofNullable(form.within).flatMap(gate::place);
    if (form.within != null && within.isEmpty()) {
      return Answer.refused("within", ActsRefusal.PLACE_UNKNOWN);
    }
    UUID own = deed.actor().account();
    Optional<Complaint> why =
        accounts.keepToken(
            deed, new WantedToken(own, form.label, form.days, bounds(form, within), form.secret));
    if (why.isPresent()) return Answer.refused(List.of(why.get()));
    watch.changed(DoorWatch.Change.by(deed, DoorWatch.Kind.TOKEN));
    return Answer.accepted(Outcome.CREATED, deed.idOf(0));
  }

  private Presence.@Nullable Bounds bounds(Form form, Optional<Place> within) {
    if (within.isEmpty() && form.capabilities.isEmpty()) return null;
    Set<String> capabilities =
        form.capabilities.isEmpty() ? Set.of("*") : Set.copyOf(form.capabilities);
    return new Presence.Bounds(within.orElseGet(gate::top).unit(), capabilities);
  }
}
