package org.sangathan.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Ledger;
import org.sangathan.acts.Place;
import org.sangathan.membership.Drive;
import org.sangathan.membership.Drives;
import org.sangathan.organisation.Heading;
import org.sangathan.organisation.Headings;
import org.sangathan.pages.Sees;
import org.sangathan.targets.LeaguePage.Asked;
import org.sangathan.targets.TargetsPage.DriveLine;
import org.sangathan.targets.UnitTargets.Reached;
import org.sangathan.words.Listing;
import org.sangathan.words.Voice;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows the league of like units below a unit: of one level and one kind, by one rule.
@Controller
class ShowLeague {
  private static final int ROWS = 100;
  private static final int MOST_ROWS = 1_000;
  private static final int MOST_WITHOUT = 50;

  private final Headings headings;
  private final LikeUnits likeUnits;
  private final Drives drives;
  private final League league;
  private final Asking asking;

  @Component
  record Asking(Places places, Ledger ledger) {}

  ShowLeague(Headings headings, LikeUnits likeUnits, Drives drives, League league, Asking asking) {
    this.headings = headings;
    this.likeUnits = likeUnits;
    this.drives = drives;
    this.league = league;
    this.asking = asking;
  }

  /// @param said drive, level, kind, by (what is counted and who set it), most
  @GetMapping("/u/{code}/league")
  @Sees("targets.show-league")
  LeaguePage show(Place place, Actor actor, @RequestParam Map<String, String> said) {
    return page(place, actor, said, most(said.getOrDefault("most", "")));
  }

  /// The whole league, to be taken away.
  @GetMapping("/u/{code}/league.{form:csv|xlsx|print}")
  @Sees("targets.show-league")
  Listing file(Place place, Actor actor, @RequestParam Map<String, String> said, Voice voice) {
    LeaguePage page = page(place, actor, said, Integer.MAX_VALUE);
    Heading.Step unit = page.heading().unit();
    LeaguePage.@Nullable Shown shown = page.shown();
    List<LeaguePage.Row> rows = shown == null ? List.of() : shown.rows();
    String counts = shown == null ? "" : shown.counts();
    return new Listing(
        place.code() + "-league-" + page.today(),
        voice.say("targets.league-of", voice.name(unit.nameHi(), unit.nameEn())),
        shown == null ? "" : TargetLines.lead(shown.drive(), voice),
        TargetLines.leagueColumns(counts, voice),
        Listing.Rows.of(rows, row -> TargetLines.cells(row, counts, voice)));
  }

  private LeaguePage page(Place place, Actor actor, Map<String, String> said, int most) {
    LocalDate today = asking.ledger.openDay();
    List<Drive> over = drives.over(place.unit());
    Optional<Drive> drive = Drives.toShow(over, said.get("drive"), today);
    LikeUnits.Like like =
        likeUnits.below(
            place.unit(), said.getOrDefault("level", ""), said.getOrDefault("kind", ""), actor);
    Map<League.Rule, List<Reached>> rules =
        drive.map(d -> league.byRule(d, like.numbers(), today)).orElse(Map.of());
    League.@Nullable Rule rule = rule(rules.keySet(), said.getOrDefault("by", ""));
    Asked asked =
        new Asked(
            place.code(),
            drive.map(d -> d.id().toString()).orElse(""),
            like.level(),
            like.kind(),
            rule == null ? "" : rule.code(),
            most);
    return new LeaguePage(
        headings.of(place.unit(), actor),
        asked,
        over.stream().map(d -> DriveLine.of(d, place.unit())).toList(),
        like.levels(),
        like.kinds(),
        drive.map(d -> shown(new In(d, place.unit(), today), like, rules, asked)).orElse(null),
        today);
  }

  private static League.@Nullable Rule rule(Set<League.Rule> rules, String asked) {
    return rules.stream()
        .filter(rule -> rule.code().equals(asked))
        .findFirst()
        .orElse(rules.stream().findFirst().orElse(null));
  }

  private static int most(String text) {
    return text.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(text), 1, MOST_ROWS) : ROWS;
  }

  private record In(Drive drive, int unit, LocalDate today) {}

  private LeaguePage.Shown shown(
      In in, LikeUnits.Like like, Map<League.Rule, List<Reached>> rules, Asked asked) {
    League.@Nullable Rule rule = rule(rules.keySet(), asked.by());
    List<League.Row> order =
        League.table(rule == null ? List.of() : rules.getOrDefault(rule, List.of()), in.today)
            .rows();
    LikeUnits.Sizes sizes = likeUnits.sizes(like.numbers());
    List<Heading.Step> without = without(like, order);
    return new LeaguePage.Shown(
        DriveLine.of(in.drive, in.unit),
        told(rules, rule),
        sizes.counts(),
        order.stream()
            .limit(asked.most())
            .map(row -> {
              Heading.Step step = Objects.requireNonNull(like.units().get(row.unit()));
              return new LeaguePage.Row(step, row, sizes.byUnit().get(row.unit()));
            })
            .toList(),
        order.size(),
        without.stream().limit(MOST_WITHOUT).toList(),
        without.size());
  }

  private static List<Heading.Step> without(LikeUnits.Like like, List<League.Row> order) {
    Set<Integer> ranked = order.stream().map(League.Row::unit).collect(Collectors.toSet());
    return like.units().values().stream().filter(step -> !ranked.contains(step.id())).toList();
  }

  private List<LeaguePage.Rule> told(
      Map<League.Rule, List<Reached>> rules, League.@Nullable Rule chosen) {
    Map<Integer, Places.Name> issuers =
        asking.places.names(rules.keySet().stream().map(League.Rule::issuer).distinct().toList());
    List<LeaguePage.Rule> told = new ArrayList<>();
    rules.forEach((rule, units) -> {
      Places.@Nullable Name issuer = issuers.get(rule.issuer());
      told.add(
          new LeaguePage.Rule(
              rule.code(),
              rule.measure().word(),
              issuer == null ? null : issuer.hi(),
              issuer == null ? null : issuer.en(),
              units.size(),
              rule.equals(chosen)));
    });
    return told;
  }
}
