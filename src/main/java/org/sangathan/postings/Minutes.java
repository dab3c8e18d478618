package org.sangathan.postings;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.access.Places;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.bodies.Bodies;
import org.sangathan.bodies.Bodies.Decision;
import org.sangathan.postings.OfficeBearerPage.Minute;
import org.springframework.stereotype.Component;

/// Decisions of bodies upon which the end of a post rests, as far as the reader sees their units.
@Component
class Minutes {
  private final Bodies bodies;
  private final Places places;
  private final Gate gate;

  Minutes(Bodies bodies, Places places, Gate gate) {
    this.bodies = bodies;
    this.places = places;
    this.gate = gate;
  }

  /// By which somebody could be relieved in the unit, the newest first.
  List<Minute> standing(int unit, Actor reader) {
    return bodies.recentOf(unit).stream()
        .filter(decision -> decision.takesBack() == null)
        .filter(decision -> home(decision, reader).isPresent())
        .map(one -> new Minute(one.id(), one.on(), one.bodyHi(), one.bodyEn(), one.text()))
        .toList();
  }

  /// Where each of those that are on record is read.
  Map<UUID, String> addresses(Collection<PastPost> posts, Actor reader) {
    Map<UUID, String> addresses = new HashMap<>();
    for (PastPost post : posts) {
      UUID noted = post.ended() == null ? null : post.ended().noted();
      if (noted == null) continue;
      bodies
          .decision(noted)
          .flatMap(decision -> home(decision, reader).map(home -> address(home, decision)))
          .ifPresent(address -> addresses.put(noted, address));
    }
    return addresses;
  }

  private static String address(Place home, Decision decision) {
    return "/u/" + home.code() + "/bodies/" + decision.body() + "#decision-" + decision.id();
  }

  private Optional<Place> home(Decision decision, Actor reader) {
    return places
        .byId(decision.unit())
        .filter(place -> gate.opens(reader, "bodies.show-bodies", place));
  }
}
