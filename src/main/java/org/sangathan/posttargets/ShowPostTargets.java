package org.sangathan.posttargets;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.access.PostKinds.PostKind;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Ledger;
import org.sangathan.acts.Place;
import org.sangathan.membership.Drive;
import org.sangathan.membership.Drives;
import org.sangathan.organisation.Heading;
import org.sangathan.organisation.Headings;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.pages.Sees;
import org.sangathan.posttargets.PostTargetStore.Target;
import org.sangathan.posttargets.PostTargetsPage.DriveLine;
import org.sangathan.posttargets.PostTargetsPage.KindName;
import org.sangathan.posttargets.PostTargetsPage.Line;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows the targets by post that hold in a unit, beside the unit's own.
@Controller
class ShowPostTargets {
  static final String SHOW = "posttargets.show-post-targets";
  private static final int MOST_BELOW = 50;

  private final Drives drives;
  private final PostTargetStore store;
  private final PostsWithTargets posts;
  private final Naming naming;
  private final Asking asking;

  /// What things are called.
  @Component
  record Naming(Headings headings, Places places, Organisation organisation) {}

  /// Who asks and what they may do, and which day it is.
  @Component
  record Asking(Gate gate, Ledger ledger) {}

  ShowPostTargets(
      Drives drives, PostTargetStore store, PostsWithTargets posts, Naming naming, Asking asking) {
    this.drives = drives;
    this.store = store;
    this.posts = posts;
    this.naming = naming;
    this.asking = asking;
  }

  /// @param drive the id of the one to look at; the one that runs today if not said
  @GetMapping("/u/{code}/post-targets")
  @Sees(SHOW)
  PostTargetsPage show(
      Place place, Actor actor, @RequestParam(required = false) @Nullable String drive) {
    LocalDate today = asking.ledger.openDay();
    List<Drive> over = drives.over(place.unit());
    Optional<Drive> chosen = Drives.toShow(over, drive, today);
    Map<String, PostKind> kinds = posts.all();
    Map<String, KindName> names = new LinkedHashMap<>();
    kinds.forEach((code, kind) -> names.put(code, new KindName(kind.nameHi(), kind.nameEn())));
    return new PostTargetsPage(
        naming.headings.of(place.unit(), actor),
        naming.organisation.treeOf(place.unit()),
        over.stream().map(one -> DriveLine.of(one, today)).toList(),
        chosen.map(one -> shown(one, new Reader(place, actor, today), names)).orElse(null),
        names,
        new PostTargetsPage.May(
            asking.gate.opens(actor, SetPostTarget.NAME, place),
            asking.gate.opens(actor, TakeBackPostTarget.NAME, place)));
  }

  private record Reader(Place place, Actor actor, LocalDate today) {}

  private PostTargetsPage.Shown shown(Drive drive, Reader reader, Map<String, KindName> kinds) {
    int unit = reader.place.unit();
    Tree tree = naming.organisation.tree();
    PostAims aims = new PostAims(tree, store.of(drive.id(), PostAims.cells(tree, unit)));
    List<Target> below =
        aims.below(unit)
            .filter(target -> kinds.containsKey(target.kind()))
            .filter(target -> opens(reader, target.unitId()))
            .toList();
    return new PostTargetsPage.Shown(
        DriveLine.of(drive, reader.today),
        lines(aims.over(unit), reader, kinds),
        lines(below.stream().limit(MOST_BELOW).toList(), reader, kinds),
        below.size());
  }

  private boolean opens(Reader reader, int unit) {
    return naming
        .places
        .byId(unit)
        .filter(place -> asking.gate.opens(reader.actor, SHOW, place))
        .isPresent();
  }

  private List<Line> lines(List<Target> some, Reader reader, Map<String, KindName> kinds) {
    Map<Integer, Places.Name> issuers =
        naming.places.names(some.stream().map(Target::issuer).distinct().toList());
    int unit = reader.place.unit();
    Map<Integer, Heading.Step> of =
        naming
            .headings
            .steps(some.stream().mapToInt(Target::unitId).distinct().toArray(), reader.actor)
            .stream()
            .collect(Collectors.toMap(Heading.Step::id, step -> step));
    int home = asking.gate.home(reader.actor).unit();
    return some.stream()
        .filter(target -> kinds.containsKey(target.kind()) && issuers.containsKey(target.issuer()))
        .map(target -> {
          Places.Name issuer = Objects.requireNonNull(issuers.get(target.issuer()));
          boolean here = target.unitId() == unit;
          return new Line(
              target.kind(),
              Objects.requireNonNull(kinds.get(target.kind())),
              target.measure(),
              target.value(),
              issuer.code(),
              issuer.hi(),
              issuer.en(),
              here ? null : of.get(target.unitId()),
              here && target.issuer() == home);
        })
        .toList();
  }
}
