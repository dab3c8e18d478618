package org.sangathan.membership;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Sights;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.acts.Reply;
import org.sangathan.audit.Looks;
import org.sangathan.database.Fence;
import org.sangathan.organisation.Heading;
import org.sangathan.organisation.Headings;
import org.sangathan.organisation.Organisation;
import org.sangathan.pages.FormPage;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.Sees;
import org.sangathan.people.Described;
import org.sangathan.people.Gender;
import org.sangathan.people.People;
import org.sangathan.people.Person;
import org.sangathan.people.Phone;
import org.sangathan.people.UnmaskPhone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

/// Shows one recorded person of the unit. The phone is masked for everybody; it is shown whole
/// once, in the answer to whoever asked for it with a reason.
@Controller
class ShowPerson {
  static final String SEE = "people.show-people";

  private static final String UNMASK = Acts.nameOf(UnmaskPhone.class);

  /// Erasing stands further below; its page is only led to.
  private static final String ERASE = "erasure.erase-person";

  private static final String RENEW = Acts.nameOf(RenewMember.class);

  private final Headings headings;
  private final Organisation organisation;
  private final People people;
  private final MembershipStore memberships;
  private final Renewals renewals;
  private final Accounts accounts;
  private final Gate gate;
  private final Looks looks;
  private final Sights sights;

  ShowPerson(
      Headings headings,
      Organisation organisation,
      People people,
      MembershipStore memberships,
      Renewals renewals,
      Accounts accounts,
      Gate gate,
      Looks looks,
      Sights sights) {
    this.headings = headings;
    this.organisation = organisation;
    this.people = people;
    this.memberships = memberships;
    this.renewals = renewals;
    this.accounts = accounts;
    this.gate = gate;
    this.looks = looks;
    this.sights = sights;
  }

  @GetMapping("/u/{code}/people/{id}")
  @Sees(SEE)
  PersonPage show(
      Place place,
      Actor actor,
      @PathVariable String id,
      @RequestAttribute(name = FormPage.REPLY, required = false) @Nullable Reply reply) {
    Fence fence = sights.of(actor, place.unit(), SEE);
    Person person = of(fence, place, id);
    MembershipStore.Belonging belonging =
        memberships.find(fence, person.cellId(), person.id()).orElseThrow(() -> unknown());
    looks.seen(actor, SEE, place, Map.of(person.cellId(), List.of(person.id())));
    boolean mine =
        belonging.enroller().equals(actor.account())
            || gate.posting(actor, HeldPerson.MEND_OTHERS, place).isPresent();
    return page(
        person,
        belonging,
        headings.of(place.unit(), actor),
        new For(actor, fence, place, reply, mine));
  }

  /// Somebody of another unit is not known here.
  Person of(Fence fence, Place place, String id) {
    return find(fence, place, id).orElseThrow(() -> unknown());
  }

  /// Who reads.
  private record For(Actor actor, Fence fence, Place place, @Nullable Reply reply, boolean mine) {}

  private static NotServed unknown() {
    return new NotServed(MembershipRefusal.PERSON_UNKNOWN);
  }

  private Optional<Person> find(Fence fence, Place place, String id) {
    return Optional.of(id)
        .filter(text -> text.matches("[0-9a-fA-F-]{36}"))
        .flatMap(text ->
            people.find(fence, organisation.tree().allCells(place.unit()), UUID.fromString(text)))
        .filter(p -> p.homeUnit() == place.unit() && p.withdrawnOn() == null);
  }

  private PersonPage page(
      Person person, MembershipStore.Belonging belonging, Heading heading, For reader) {
    Described d = person.described();
    Phone phone = d.phone();
    Gender gender = d.gender();
    Optional<RenewalStore.Standing> standing =
        renewals.standing(reader.fence, person.cellId(), person.id());
    return new PersonPage(
        heading,
        person.id().toString(),
        d.name(),
        d.guardian(),
        phone == null ? null : phone.masked(),
        people.shown(reader.reply, person.id(), phone).orElse(null),
        phone != null && gate.posting(reader.actor, UNMASK, reader.place).isPresent(),
        d.birthYear(),
        d.ofAgeDeclared(),
        gender == null ? null : gender.name().toLowerCase(Locale.ROOT),
        d.locality(),
        person.recordedAt(),
        accounts.names(Set.of(belonging.enroller())).getOrDefault(belonging.enroller(), ""),
        people.purposes(reader.fence, person).stream()
            .map(p -> p.name().toLowerCase(Locale.ROOT))
            .toList(),
        ShowEnrolMember.genders(),
        standing.map(RenewalStore.Standing::renewedAt).orElse(null),
        standing
            .filter(s -> gate.posting(reader.actor, RENEW, reader.place).isPresent())
            .filter(s -> renewals.mayNow(reader.actor, s))
            .isPresent(),
        reader.mine,
        gate.posting(reader.actor, ShowPersonLooks.CAPABILITY, reader.place).isPresent(),
        gate.posting(reader.actor, ERASE, reader.place).isPresent());
  }
}
