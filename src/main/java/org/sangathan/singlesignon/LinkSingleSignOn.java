package org.sangathan.singlesignon;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Secret;
import org.sangathan.acts.UpTo;
import org.sangathan.signin.Ownership;
import org.springframework.stereotype.Component;

/// Somebody says that they are also somebody in the directory: from then on they come in by it.
@Component
final class LinkSingleSignOn implements Act<LinkSingleSignOn.Form, LinkSingleSignOn.Outcome> {

  /// @param statement ours, that the directory confirmed them a moment ago
  /// @param present the present PIN or the password; only just after coming in it is not asked
  record Form(@UpTo(4_000) String statement, @Nullable @Secret String present) {}

  enum Outcome implements Acceptance {
    LINKED(2231);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Statements statements;
  private final Ownership ownership;
  private final LinkStore links;
  private final DoorWatch watch;

  LinkSingleSignOn(Statements statements, Ownership ownership, LinkStore links, DoorWatch watch) {
    this.watch = watch;
    this.statements = statements;
    this.ownership = ownership;
    this.links = links;
  }

  @Override
  public boolean ownAffair() {
    return true;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    UUID own = deed.actor().account();
    Optional<LinkStore.Known> who = statements.read(own, form.statement, deed.receivedAt());
    if (who.isEmpty()) return Answer.refused("", SinglesignonRefusal.STATEMENT_ENDED);
    if (!ownership.isShown(own, form.present)) {
      return Answer.refused("present", SinglesignonRefusal.SHOW_YOURSELF_FIRST);
    }
    UUID link = deed.idOf(0);
    if (!links.add(link, own, who.get(), deed.receivedAt())) {
      return Answer.refused("", SinglesignonRefusal.LINKED_ELSEWHERE);
    }
    watch.changed(DoorWatch.Change.by(deed, DoorWatch.Kind.DIRECTORY_LINKED));
    return Answer.accepted(Outcome.LINKED, link);
  }
}
