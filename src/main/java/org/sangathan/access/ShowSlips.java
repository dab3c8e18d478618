package org.sangathan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.pages.PublicAddress;
import org.sangathan.pages.Sees;
import org.sangathan.signin.QrPicture;
import org.sangathan.signin.Slip;
import org.sangathan.signin.Slips;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Who has never signed in, and the slips for them on paper. A slip shows to whoever gave it, as
/// long as they could give it again.
@Controller
class ShowSlips {
  private static final int ON_A_SHEET = 12;

  private final NewcomerStore newcomers;
  private final Wards wards;
  private final Slips slips;
  private final Places places;
  private final Clock clock;
  private final PublicAddress own;

  ShowSlips(
      NewcomerStore newcomers,
      Wards wards,
      Slips slips,
      Places places,
      Clock clock,
      PublicAddress own) {
    this.newcomers = newcomers;
    this.wards = wards;
    this.slips = slips;
    this.places = places;
    this.clock = clock;
    this.own = own;
  }

  @GetMapping("/u/{code}/slips")
  @Sees(IssueSlips.NAME)
  SlipsPage list(Actor actor, Place place) {
    Map<UUID, Newcomer> waiting = newcomers.waiting(place, today());
    Set<UUID> theirs = wards.among(asked(actor, place), waiting.keySet());
    Set<UUID> withSlip = slips.liveAmong(theirs);
    List<Newcomer> shown =
        waiting.values().stream().filter(n -> theirs.contains(n.account())).toList();
    Map<Integer, Places.Name> names = names(shown.stream().map(n -> n.post().unit()).toList());
    return new SlipsPage(
        name(place),
        shown.stream()
            .map(n ->
                new SlipsPage.Waiting(
                    n, named(names, n.post().unit()), withSlip.contains(n.account())))
            .toList(),
        waiting.size() == NewcomerStore.MOST,
        mine(actor, place).size());
  }

  @GetMapping("/u/{code}/slips/print")
  @Sees(IssueSlips.NAME)
  SlipsPrintPage print(Actor actor, Place place, HttpServletRequest request) {
    List<Slip> mine = mine(actor, place);
    Map<Integer, Places.Name> names = names(mine.stream().map(s -> s.post().unit()).toList());
    String base = own.before(request);
    return new SlipsPrintPage(
        name(place),
        base + "/open",
        mine.stream()
            .map(slip -> paper(slip, base, named(names, slip.post().unit())))
            .gather(Gatherers.windowFixed(ON_A_SHEET))
            .toList());
  }

  private List<Slip> mine(Actor actor, Place place) {
    List<Slip> given = slips.issuedBy(actor.account());
    Set<UUID> theirs = wards.among(asked(actor, place), given.stream().map(Slip::account).toList());
    return given.stream().filter(slip -> theirs.contains(slip.account())).toList();
  }

  private SlipsPrintPage.Paper paper(Slip slip, String base, Places.Name unit) {
    QrPicture picture = QrPicture.of(base + Slips.ADDRESS + slip.code());
    LocalDate until = LocalDate.ofInstant(slip.until(), clock.getZone());
    return new SlipsPrintPage.Paper(slip, unit, until, picture.path(), picture.side());
  }

  private Wards.Asked asked(Actor actor, Place place) {
    return new Wards.Asked(actor, IssueSlips.NAME, place, today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private Places.Name name(Place place) {
    return named(names(List.of(place.unit())), place.unit());
  }

  private Map<Integer, Places.Name> names(Collection<Integer> units) {
    return places.names(units);
  }

  /// A unit that was taken away has no name any more.
  private static Places.Name named(Map<Integer, Places.Name> names, int unit) {
    return names.getOrDefault(unit, new Places.Name(unit, "", "", ""));
  }
}
