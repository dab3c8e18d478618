package org.sangathan.membership;

import java.time.Clock;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Sights;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Place;
import org.sangathan.acts.Reply;
import org.sangathan.organisation.Headings;
import org.sangathan.pages.FormPage;
import org.sangathan.pages.Sees;
import org.sangathan.people.Gender;
import org.sangathan.people.People;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows the form with which a worker records somebody.
@Controller
class ShowEnrolMember {
  private static final String ENROL = Acts.nameOf(EnrolMember.class);

  private final Headings headings;
  private final People people;
  private final Invitations invitations;
  private final Drives drives;
  private final Clock clock;
  private final Sights sights;

  ShowEnrolMember(
      Headings headings,
      People people,
      Invitations invitations,
      Drives drives,
      Clock clock,
      Sights sights) {
    this.headings = headings;
    this.people = people;
    this.invitations = invitations;
    this.drives = drives;
    this.clock = clock;
    this.sights = sights;
  }

  @GetMapping("/u/{code}/enrol")
  @Sees("membership.enrol-member")
  EnrolMemberPage show(
      Place place,
      Actor actor,
      @RequestParam(required = false) @Nullable UUID invitation,
      @RequestAttribute(name = FormPage.REPLY, required = false) @Nullable Reply reply) {
    Optional<EnrolMemberPage.Invited> invited =
        Optional.ofNullable(invitation)
            .flatMap(id -> invitations.find(sights.of(actor, place.unit(), ENROL), place, id))
            .map(i -> invited(i, reply));
    return new EnrolMemberPage(
        headings.of(place.unit(), actor),
        place.cell(),
        people.notice(),
        genders(),
        Year.now(clock).getValue(),
        invited.orElse(null),
        drives.closedTo(actor, place.unit(), clock.instant()).map(this::closed).orElse(null));
  }

  private EnrolMemberPage.Invited invited(Invitations.Waiting waiting, @Nullable Reply reply) {
    return new EnrolMemberPage.Invited(
        waiting.id().toString(),
        waiting.name(),
        waiting.phone().masked(),
        people.shown(reply, waiting.id(), waiting.phone()).orElse(null));
  }

  private EnrolMemberPage.Closed closed(Drive drive) {
    return new EnrolMemberPage.Closed(
        drive.nameHi(), drive.nameEn(), drives.kindsOf(drive.enrollers()));
  }

  /// Values as they are sent, with the keys of the words that are read.
  static Map<String, String> genders() {
    Map<String, String> genders = new LinkedHashMap<>();
    for (Gender gender : Gender.values()) {
      String value = gender.name().toLowerCase(Locale.ROOT);
      genders.put(value, "membership.gender." + value);
    }
    return genders;
  }
}
