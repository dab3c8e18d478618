package org.sangathan.membership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Answer;
import org.sangathan.acts.BatchedAct;
import org.sangathan.acts.Deed;
import org.sangathan.membership.RenewalStore.Standing;
import org.springframework.stereotype.Component;

/// Somebody who stands recorded says at the door again that they stay. It counts as renewed, once
/// in a drive, or once in a year where none runs; whoever was recorded in the same time is new and
/// not renewed. Nobody falls out by not saying it.
@Component
class RenewMember implements BatchedAct<RenewMember.Form, RenewMember.Outcome> {

  record Form(UUID person) {}

  enum Outcome implements Acceptance {
    RENEWED(4108);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Renewals renewals;
  private final Drives drives;

  RenewMember(Renewals renewals, Drives drives) {
    this.renewals = renewals;
    this.drives = drives;
  }

  @Override
  public boolean followsUnits() {
    return true;
  }

  @Override
  public List<Answer<Outcome>> performAll(List<Deed<Form>> deeds) {
    Map<UUID, Standing> standing = new HashMap<>(renewals.standing(deeds));
    List<Optional<MembershipRefusal>> refused = new ArrayList<>();
    Map<UUID, Deed<Form>> taken = new HashMap<>();
    for (Deed<Form> deed : deeds) {
      UUID person = deed.form().person;
      Optional<MembershipRefusal> why = whyNot(deed, standing.get(person));
      if (taken.containsKey(person)) why = Optional.of(MembershipRefusal.RENEWED_ALREADY);
      if (why.isEmpty()) taken.put(person, deed);
      refused.add(why);
    }
    Set<UUID> written = renewals.write(taken.values(), standing);
    List<Answer<Outcome>> answers = new ArrayList<>();
    for (int i = 0; i < deeds.size(); i++) {
      UUID person = deeds.get(i).form().person;
      Optional<MembershipRefusal> raced =
          written.contains(person)
              ? Optional.empty()
              : Optional.of(MembershipRefusal.RENEWED_ALREADY);
      answers.add(
          refused
              .get(i)
              .or(() -> raced)
              .<Answer<Outcome>>map(why -> Answer.refused("person", why))
              .orElseGet(() -> Answer.accepted(Outcome.RENEWED, person)));
    }
    return answers;
  }

  private Optional<MembershipRefusal> whyNot(Deed<Form> deed, @Nullable Standing standing) {
    if (standing == null || !renewals.isMeant(deed, standing)) {
      return Optional.of(MembershipRefusal.PERSON_UNKNOWN);
    }
    if (drives.closedTo(deed).isPresent()) return Optional.of(MembershipRefusal.NOT_IN_THIS_DRIVE);
    return renewals.whyNot(standing, deed.saidAt());
  }
}
