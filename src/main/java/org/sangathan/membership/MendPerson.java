package org.sangathan.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.figures.Entry;
import org.sangathan.figures.Figures;
import org.sangathan.people.Described;
import org.sangathan.people.Gender;
import org.sangathan.people.People;
import org.sangathan.people.Phone;
import org.springframework.stereotype.Component;

/// Puts right what was recorded of a person: by whoever recorded them, or by the office.
@Component
class MendPerson implements Act<MendPerson.Form, MendPerson.Outcome> {

  /// @param phone a new one; where nothing is said, the one that is known stays
  /// @param anyway the likely twin by the new phone was looked at: it is somebody else
  record Form(
      UUID person,
      String name,
      @Nullable String phone,
      boolean noPhone,
      int birthYear,
      boolean ofAge,
      @Nullable Gender gender,
      @Nullable String guardian,
      @Nullable String locality,
      boolean anyway) {

    PersonForm described(@Nullable Phone kept) {
      return new PersonForm(
          name, phone, kept, noPhone, birthYear, ofAge, gender, guardian, locality);
    }
  }

  enum Outcome implements Acceptance {
    MENDED(4103);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final HeldPerson.Finder finder;
  private final People people;
  private final Figures figures;
  private final Gate gate;

  MendPerson(HeldPerson.Finder finder, People people, Figures figures, Gate gate) {
    this.finder = finder;
    this.people = people;
    this.figures = figures;
    this.gate = gate;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Optional<HeldPerson> found = finder.hold(deed, deed.form().person());
    if (found.isEmpty()) return Answer.refused("person", MembershipRefusal.PERSON_UNKNOWN);
    HeldPerson held = found.get();
    if (!finder.mayChange(deed, held)) {
      return Answer.refused("", MembershipRefusal.NOT_YOUR_RECORD);
    }
    PersonForm said = deed.form().described(held.person().described().phone());
    List<Complaint> complaints = said.complaints(deed.day().getYear());
    if (!complaints.isEmpty()) return Answer.refused(complaints);
    Optional<Complaint> phone = phoneComplaint(deed, held, said.described());
    if (phone.isPresent()) return Answer.refused(List.of(phone.get()));
    mend(deed, held, said.described());
    return Answer.accepted(Outcome.MENDED, held.person().id());
  }

  /// A number is written down by whoever may record people here, and looked at as it is then.
  private Optional<Complaint> phoneComplaint(Deed<Form> deed, HeldPerson held, Described said) {
    Phone known = held.person().described().phone();
    if (Objects.equals(known, said.phone())) return Optional.empty();
    if (gate.posting(deed.actor(), Acts.nameOf(EnrolMember.class), deed.place()).isEmpty()) {
      return Optional.of(new Complaint("phone", MembershipRefusal.PHONE_BY_WHO_ENROLS));
    }
    return !deed.form().anyway() && people.hasTwin(held.person(), held.home(), said)
        ? Optional.of(new Complaint("anyway", MembershipRefusal.LIKELY_TWIN))
        : Optional.empty();
  }

  private void mend(Deed<Form> deed, HeldPerson held, Described described) {
    Place home = held.home();
    people.mend(held.person(), described);
    List<Entry> entries = new ArrayList<>(held.stocks(home, deed.day(), -1));
    entries.addAll(HeldPerson.stocks(home, described, deed.day(), 1));
    figures.post(deed.day(), entries);
  }
}
