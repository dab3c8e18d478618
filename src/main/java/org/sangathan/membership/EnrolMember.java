package org.sangathan.membership;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Answer;
import org.sangathan.acts.BatchedAct;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.UpTo;
import org.sangathan.organisation.Organisation;
import org.sangathan.people.Gender;
import org.sangathan.people.Phone;
import org.sangathan.people.Purpose;
import org.sangathan.people.Recorded;
import org.springframework.stereotype.Component;

/// A worker records a person at the door, with the consent given there. The person counts as
/// claimed in the unit from this moment; somebody who lives elsewhere is invited by their own unit
/// instead.
@Component
class EnrolMember implements BatchedAct<EnrolMember.Form, EnrolMember.Outcome> {

  /// @param anyway the worker has looked at the likely twin: it is somebody else
  /// @param barredJob one of the listed kinds of job applies
  /// @param livesIn the code of the unit where the person lives, if not here
  /// @param invitation which this enrolment takes up
  record Form(
      @UpTo(120) String name,
      @Nullable String phone,
      boolean noPhone,
      int birthYear,
      boolean ofAge,
      @Nullable Gender gender,
      @Nullable String guardian,
      @Nullable String locality,
      boolean barredJob,
      boolean consent,
      boolean consentMessages,
      boolean consentCalls,
      boolean consentAffiliates,
      @Nullable Integer noticeVersion,
      boolean anyway,
      @Nullable String livesIn,
      @Nullable UUID invitation) {

    PersonForm person(@Nullable Phone invited) {
      return new PersonForm(
          name, phone, invited, noPhone, birthYear, ofAge, gender, guardian, locality);
    }

    Set<Purpose> purposes() {
      Set<Purpose> purposes = EnumSet.of(Purpose.MEMBERSHIP);
      if (consentMessages) purposes.add(Purpose.MESSAGES);
      if (consentCalls) purposes.add(Purpose.CALLS);
      if (consentAffiliates) purposes.add(Purpose.AFFILIATES);
      return purposes;
    }
  }

  enum Outcome implements Acceptance {
    RECORDED(4101),
    INVITED(4102);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Organisation organisation;
  private final Enrolments enrolments;
  private final Invitations invitations;
  private final BarredStore barred;
  private final Drives drives;

  EnrolMember(
      Organisation organisation,
      Enrolments enrolments,
      Invitations invitations,
      BarredStore barred,
      Drives drives) {
    this.organisation = organisation;
    this.enrolments = enrolments;
    this.invitations = invitations;
    this.barred = barred;
    this.drives = drives;
  }

  @Override
  public boolean followsUnits() {
    return true;
  }

  @Override
  public List<Answer<Outcome>> performAll(List<Deed<Form>> deeds) {
    organisation.treeNow();
    List<Optional<Answer<Outcome>>> decided = new ArrayList<>();
    for (Deed<Form> deed : deeds) decided.add(refuse(deed).or(() -> invitations.invite(deed)));
    barred.count(deeds.stream().filter(d -> d.form().barredJob()).toList());
    List<Deed<Form>> open = new ArrayList<>();
    for (int i = 0; i < deeds.size(); i++) {
      if (decided.get(i).isEmpty()) open.add(deeds.get(i));
    }
    List<Recorded> recorded = open.stream().map(this::recorded).toList();
    Set<UUID> twins = enrolments.record(recorded, open);
    open.removeIf(deed -> twins.contains(personOf(deed)));
    invitations.takeUp(open);
    List<Answer<Outcome>> answers = new ArrayList<>();
    for (int i = 0; i < deeds.size(); i++) {
      Deed<Form> deed = deeds.get(i);
      answers.add(decided.get(i).orElseGet(() -> answer(deed, twins)));
    }
    return answers;
  }

  /// Whoever takes up an invitation need not know the number: it goes over where none is typed.
  private PersonForm person(Deed<Form> deed) {
    Form form = deed.form();
    UUID invitation = form.phone() == null ? form.invitation() : null;
    return form.person(
        invitation == null
            ? null
            : invitations
                .findHere(deed.place(), invitation)
                .map(Invitations.Waiting::phone)
                .orElse(null));
  }

  private static Answer<Outcome> answer(Deed<Form> deed, Set<UUID> twins) {
    UUID person = personOf(deed);
    return twins.contains(person)
        ? Answer.refused("anyway", MembershipRefusal.LIKELY_TWIN)
        : Answer.accepted(Outcome.RECORDED, person);
  }

  /// The act makes several rows: the person's id follows from the deed's, so a repeat makes the
  /// same.
  private static UUID personOf(Deed<Form> deed) {
    return deed.idOf(0);
  }

  private Optional<Answer<Outcome>> refuse(Deed<Form> deed) {
    Form form = deed.form();
    if (form.barredJob()) {
      return Optional.of(Answer.refused("", MembershipRefusal.CANNOT_BE_RECORDED));
    }
    List<Complaint> complaints = new ArrayList<>(person(deed).complaints(deed.day().getYear()));
    if (!form.consent()) complaints.add(new Complaint("consent", MembershipRefusal.NO_CONSENT));
    placeComplaint(deed, complaints);
    if (!enrolments.knowsNotice(form.noticeVersion())) {
      complaints.add(new Complaint("noticeVersion", MembershipRefusal.NOTICE_UNKNOWN));
    }
    return complaints.isEmpty() ? Optional.empty() : Optional.of(Answer.refused(complaints));
  }

  private void placeComplaint(Deed<Form> deed, List<Complaint> complaints) {
    int unit = deed.place().unit();
    if (organisation.tree().isClosed(unit)) {
      complaints.add(new Complaint("unit", MembershipRefusal.UNIT_CLOSED));
    } else if (!organisation.tree().level(unit).takesMembers()) {
      complaints.add(new Complaint("unit", MembershipRefusal.TAKES_NO_MEMBERS));
    }
    if (drives.closedTo(deed).isPresent()) {
      complaints.add(new Complaint("unit", MembershipRefusal.NOT_IN_THIS_DRIVE));
    }
  }

  private Recorded recorded(Deed<Form> deed) {
    Form form = deed.form();
    return new Recorded(
        personOf(deed),
        deed.place(),
        person(deed).described(),
        deed.idOf(1),
        form.purposes(),
        Objects.requireNonNullElse(form.noticeVersion(), Enrolments.FIRST_NOTICE),
        Enrolments.DOOR,
        deed.actor().account(),
        deed.receivedAt());
  }
}
