package org.sangathan.goals;

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
import org.sangathan.acts.Place;
import org.sangathan.goals.LeaguePage.Asked;
import org.sangathan.goals.UnitTargets.Reached;
import org.sangathan.membership.Drive;
import org.sangathan.membership.Drives;
import org.sangathan.organisation.Heading;
import org.sangathan.organisation.Headings;
import org.sangathan.pages.Sees;
import org.sangathan.targets.DriveLine;
import org.sangathan.words.Listing;
import org.sangathan.words.Voice;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows the league of like units below a unit: of one level and one kind, by one rule.
@Controller
class ShowLeague {
  static final String SHOW = "targets.show-league";
  private static final int ROWS = 100;
  private static final int MOST_ROWS = 1_000;
  private static final int MOST_WITHOUT = 50;

  private final Headings headings;
  private final LikeUnits likeUnits;
  private final Drives drives;
  private final League league;
  private final Asking asking;

  @Component
  record Asking(Places places, AsOn.Days days) {}

  ShowLeague(Headings headings, LikeUnits likeUnits, Drives drives, League league, Asking asking) {
    this.headings = headings;
    this.likeUnits = likeUnits;
    this.drives = drives;
    this.league = league;
    this.asking = asking;
  }

  /// @param said drive, level, kind, by (what is counted and who set it), most; `on`, `boundaries`:
  ///   see [org.sangathan.boundaries.OnDay#of]
  @GetMapping("/u/{code}/league")
  @Sees(SHOW)
  LeaguePage show(Place place, Actor actor, @RequestParam Map<String, String> said) {
    return page(place, actor, said, most(said.getOrDefault("most", "")));
  }

  /// The whole league, to be taken away.
  @GetMapping("/u/{code}/league.{form:csv|xlsx|print}")
  @Sees(SHOW)
  Listing file(Place place, Actor actor, @RequestParam Map<String, String> said, Voice voice) {
    LeaguePage page = page(place, actor, said, Integer.MAX_VALUE);
    Heading.Step unit = page.heading().unit();
    LeaguePage.@Nullable Shown shown = page.shown();
    List<LeaguePage.Row> rows = shown == null ? List.of() : shown.rows();
    String counts = shown == null ? "" : shown.counts();
    return new Listing(
        place.code() + "-league-" + page.asked().day().end(),
        voice.say("targets.league-of", voice.name(unit.nameHi(), unit.nameEn())),
        TargetLines.lead(shown == null ? null : shown.drive(), page.asked().day(), voice),
        TargetLines.leagueColumns(counts, page.asked().day(), voice),
        Listing.Rows.of(rows, row -> TargetLines.cells(row, counts, voice)));
  }

  private LeaguePage page(Place place, Actor actor, Map<String, String> said, int most) {
    AsOn as = asking.days.of(said.get("on"), said.get("boundaries"));
    List<Drive> over = as.drives(drives, place.unit());
    Optional<Drive> drive = as.toShow(over, said.get("drive"));
    LikeUnits.Like like =
        likeUnits.below(
            as,
            new LikeUnits.Asked(
                place.unit(), said.getOrDefault("level", ""), said.getOrDefault("kind", "")),
            actor);
    Map<Rule, List<Reached>> rules =
        drive.map(d -> league.byRule(as, d, like.numbers())).orElse(Map.of());
    @Nullable Rule rule = rule(rules.keySet(), said.getOrDefault("by", ""));
    Asked asked =
        new Asked(
            place.code(),
            as.on(),
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
        drive.map(d -> shown(new In(as, d, place.unit()), like, rules, asked)).orElse(null));
  }

  private static @Nullable Rule rule(Set<Rule> rules, String asked) {
    return rules.stream()
        .filter(rule -> rule.code().equals(asked))
        .findFirst()
        .orElse(rules.stream().findFirst().orElse(null));
  }

  private static int most(String text) {
    return text.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(text), 1, MOST_ROWS) : ROWS;
  }

  private record In(AsOn as, Drive drive, int unit) {}

  private LeaguePage.Shown shown(
      In in, LikeUnits.Like like, Map<Rule, List<Reached>> rules, Asked asked) {
    @Nullable Rule rule = rule(rules.keySet(), asked.by());
    List<League.Row> order =
        League.table(rule == null ? List.of() : rules.getOrDefault(rule, List.of()), in.as.day())
            .rows();
    LikeUnits.Sizes sizes = likeUnits.sizes(in.as, like.numbers());
    List<Heading.Step> without = without(like, order);
    return new LeaguePage.Shown(
        DriveLine.of(in.drive, in.unit),
        told(in.as, rules, rule),
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
      AsOn as, Map<Rule, List<Reached>> rules, @Nullable Rule chosen) {
    Map<Integer, Places.Name> issuers =
        as.names(asking.places, rules.keySet().stream().map(Rule::issuer).distinct().toList());
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
