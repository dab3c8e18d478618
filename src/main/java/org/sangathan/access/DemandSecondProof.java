package org.sangathan.access;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.sangathan.accounts.GrantVersion;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// The organisation says what nobody may do who came in by one proof alone. Only by somebody who
/// came in by two: nobody shall lock themselves out.
@Component
final class DemandSecondProof implements Act<DemandSecondProof.Form, DemandSecondProof.Outcome> {

  /// @param capabilities all of them; what is left out needs one proof again
  record Form(List<String> capabilities) {}

  enum Outcome implements Acceptance {
    DEMANDED(2183);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final PostTypeStore types;
  private final Grants grants;
  private final Catalogue catalogue;
  private final GrantVersion version;

  DemandSecondProof(PostTypeStore types, Grants grants, Catalogue catalogue, GrantVersion version) {
    this.types = types;
    this.grants = grants;
    this.catalogue = catalogue;
    this.version = version;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    version.grow();
    Set<String> wanted = new TreeSet<>(deed.form().capabilities);
    if (!grants.isTop(deed.place())) return Answer.refused("", AccessRefusal.BEYOND_YOUR_POST);
    if (!catalogue.knows(wanted)) {
      return Answer.refused("capabilities", AccessRefusal.CAPABILITY_UNKNOWN);
    }
    if (!deed.actor().presence().sure()) {
      return Answer.refused("", AccessRefusal.SURE_YOURSELF_FIRST);
    }
    types.demandStrength(wanted);
    return Answer.accepted(Outcome.DEMANDED, (UUID) null);
  }
}
