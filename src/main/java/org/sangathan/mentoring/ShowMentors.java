package org.sangathan.mentoring;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sangathan.access.Access;
import org.sangathan.access.PostKinds;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.organisation.Headings;
import org.sangathan.pages.Sees;
import org.sangathan.pages.SignedInOnly;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The elders of a unit and the people whom they guide; and one's own.
@Controller
class ShowMentors {
  static final String SHOW = "mentoring.show-mentors";

  private final PairStore store;
  private final Knowing knowing;
  private final Headings headings;
  private final Gate gate;

  /// Who is who, and who guides whom.
  @Component
  record Knowing(Access access, Accounts accounts, Pairs pairs) {
    List<Access.Holder> mentors(int unit) {
      return access.holders(unit).stream()
          .filter(post -> post.nature() == PostKinds.Nature.MENTOR)
          .toList();
    }

    Map<UUID, String> names(Collection<Pair> pairs) {
      return accounts.names(
          pairs.stream()
              .flatMap(pair -> Stream.of(pair.mentor(), pair.worker()))
              .collect(Collectors.toSet()));
    }
  }

  ShowMentors(PairStore store, Knowing knowing, Headings headings, Gate gate) {
    this.store = store;
    this.knowing = knowing;
    this.headings = headings;
    this.gate = gate;
  }

  @GetMapping("/u/{code}/mentors")
  @Sees(SHOW)
  MentorsPage ofUnit(Place place, Actor actor) {
    List<Access.Holder> mentors = knowing.mentors(place.unit());
    List<Pair> pairs =
        knowing.pairs.in(place.unit(), mentors.stream().map(Access.Holder::account).toList());
    Map<UUID, String> names = knowing.names(pairs);
    return new MentorsPage(
        headings.of(place.unit(), actor),
        mentors.stream()
            .map(mentor ->
                new MentorsPage.Mentor(
                    mentor.account(),
                    mentor.name(),
                    mentor.postHi(),
                    mentor.postEn(),
                    pairs.stream()
                        .filter(pair -> pair.mentor().equals(mentor.account()))
                        .map(pair ->
                            new MentorsPage.Guided(
                                pair.id(), names.getOrDefault(pair.worker(), ""), pair.since()))
                        .toList()))
            .toList(),
        gate.opens(actor, PairMentor.NAME, place));
  }

  @GetMapping("/me/mentors")
  @SignedInOnly
  OwnPairsPage mine(Actor actor) {
    List<Pair> pairs = store.of(actor.account());
    Map<UUID, String> names = knowing.names(pairs);
    return new OwnPairsPage(
        pairs.stream()
            .filter(pair -> pair.worker().equals(actor.account()))
            .map(pair -> new OwnPairsPage.Line(names.getOrDefault(pair.mentor(), ""), pair.since()))
            .toList(),
        pairs.stream()
            .filter(pair -> pair.mentor().equals(actor.account()))
            .map(pair -> new OwnPairsPage.Line(names.getOrDefault(pair.worker(), ""), pair.since()))
            .toList());
  }
}
