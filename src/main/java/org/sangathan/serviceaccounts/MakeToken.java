package org.sangathan.serviceaccounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.access.ProgramPosts;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.WantedToken;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.ActsRefusal;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Place;
import org.sangathan.acts.Presence;
import org.sangathan.acts.Secret;
import org.springframework.stereotype.Component;

/// A token for a program of the unit, which belongs to the unit: it goes on when its maker has
/// gone. Only somebody makes it who could give all that the program holds; and it is bound to what
/// that is today, so that no token becomes more than its maker was.
@Component
final class MakeToken implements Act<MakeToken.Form, MakeToken.Outcome> {

  /// @param within the code of a unit: it is good there and below; none means the program's own
  /// @param capabilities names, whole modules (`membership.*`); none means all that the posts allow
  record Form(
      UUID program,
      String label,
      int days,
      @Nullable String within,
      List<String> capabilities,
      @Secret String secret) {}

  enum Outcome implements Acceptance {
    MADE(2631);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final KeptPrograms programs;
  private final ProgramPosts posts;
  private final Accounts accounts;
  private final Places places;

  MakeToken(KeptPrograms programs, ProgramPosts posts, Accounts accounts, Places places) {
    this.programs = programs;
    this.posts = posts;
    this.accounts = accounts;
    this.places = places;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Optional<Complaint> why = programs.whyNot(deed, deed.form().program).or(() -> make(deed));
    return why.isPresent()
        ? Answer.refused(List.of(why.get()))
        : Answer.accepted(Outcome.MADE, deed.idOf(0));
  }

  private Optional<Complaint> make(Deed<Form> deed) {
    Form form = deed.form();
    Optional<Set<String>> given = posts.givenBy(deed.actor(), form.program);
    if (given.isEmpty()) return refused("", ServiceaccountsRefusal.MORE_THAN_YOU_HOLD);
    if (given.get().isEmpty()) return refused("", ServiceaccountsRefusal.NO_POST_YET);
    if (!ProgramPosts.isWithin(form.capabilities, given.get())) {
      return refused("capabilities", ServiceaccountsRefusal.BEYOND_ITS_POSTS);
    }
    Optional<Place> within = within(deed);
    if (within.isEmpty()) {
      return Optional.of(new Complaint("within", ActsRefusal.PLACE_UNKNOWN));
    }
    Set<String> capabilities =
        form.capabilities.isEmpty() ? given.get() : Set.copyOf(form.capabilities);
    Presence.Bounds bounds = new Presence.Bounds(within.get().unit(), capabilities);
    return accounts.keepToken(
        deed, new WantedToken(form.program, form.label, form.days, bounds, form.secret));
  }

  /// The unit to which it is bound; a unit elsewhere is like none.
  private Optional<Place> within(Deed<Form> deed) {
    String code = deed.form().within;
    if (code == null) return Optional.of(deed.place());
    return places.byCode(code).filter(p -> places.within(p.unit(), deed.place().unit()));
  }

  private static Optional<Complaint> refused(String field, ServiceaccountsRefusal why) {
    return Optional.of(new Complaint(field, why));
  }
}
