package org.sangathan.posttargets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.access.PostKinds.PostKind;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Ledger;
import org.sangathan.membership.Drive;
import org.sangathan.membership.Drives;
import org.sangathan.organisation.Tree;
import org.sangathan.pages.SignedInOnly;
import org.sangathan.posttargets.OwnTargetsPage.Counted;
import org.sangathan.posttargets.OwnTargetsPage.Line;
import org.sangathan.posttargets.PostHolders.Holder;
import org.sangathan.posttargets.PostTargetStore.Target;
import org.sangathan.posttargets.PostTargetsPage.DriveLine;
import org.sangathan.posttargets.PostTargetsPage.KindName;
import org.sangathan.targets.TargetMeasure;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// One's own targets, with the two counts and what they mean.
@Controller
class ShowOwnTargets {
  static final String PAGE = "/me/targets";

  private final Drives drives;
  private final PostHolders holders;
  private final ShowPostTargetSheet.Targeting targeting;
  private final Today today;

  /// Where things lie, and which day it is.
  @Component
  record Today(ShowPostTargets.Naming naming, Ledger ledger) {}

  ShowOwnTargets(
      Drives drives, PostHolders holders, ShowPostTargetSheet.Targeting targeting, Today today) {
    this.drives = drives;
    this.holders = holders;
    this.targeting = targeting;
    this.today = today;
  }

  /// One's post with a target that it has.
  private record Due(Holder holder, Drive drive, Target target) {}

  /// What is counted in a drive.
  private record What(UUID drive, String measure) {}

  @GetMapping(PAGE)
  @SignedInOnly
  OwnTargetsPage mine(Actor actor) {
    LocalDate day = today.ledger.openDay();
    Map<What, List<Due>> due =
        holders.of(actor.account(), day).stream()
            .flatMap(holder -> due(holder, day))
            .collect(
                Collectors.groupingBy(
                    one -> new What(one.drive.id(), one.target.measure()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Counted> counted = new ArrayList<>();
    due.forEach((what, some) -> counted.add(counted(actor, what, some, day)));
    return new OwnTargetsPage(counted);
  }

  private Stream<Due> due(Holder holder, LocalDate day) {
    Tree tree = today.naming.organisation().tree();
    if (!tree.has(holder.unit()) || targeting.posts().whyNot(holder.kind()).isPresent()) {
      return Stream.empty();
    }
    int[] cells = PostAims.cellsAbove(tree, holder.unit());
    return drives.over(holder.unit()).stream()
        .filter(drive -> !drive.isOver(day))
        .flatMap(drive ->
            new PostAims(tree, targeting.store().of(drive.id(), cells))
                .over(holder.unit(), holder.kind()).stream()
                    .map(target -> new Due(holder, drive, target)));
  }

  private Counted counted(Actor actor, What what, List<Due> due, LocalDate day) {
    Drive drive = due.getFirst().drive;
    TargetMeasure measure = TargetMeasure.of(what.measure).orElseThrow();
    Map<UUID, Long> made =
        targeting
            .counts()
            .made(drive, measure, due.stream().map(Due::holder).distinct().toList(), day);
    Map<Integer, Places.Name> names =
        today
            .naming
            .places()
            .names(
                due.stream()
                    .flatMap(one -> Stream.of(one.holder.unit(), one.target.issuer()))
                    .collect(Collectors.toSet()));
    Map<String, PostKind> kinds = targeting.posts().all();
    return new Counted(
        DriveLine.of(drive, day),
        what.measure,
        targeting
            .counts()
            .recorded(drive, measure, List.of(actor.account()))
            .getOrDefault(actor.account(), 0L),
        due.stream().map(one -> line(one, kinds, names, made)).toList());
  }

  private static Line line(
      Due one, Map<String, PostKind> kinds, Map<Integer, Places.Name> names, Map<UUID, Long> made) {
    PostKind kind = Objects.requireNonNull(kinds.get(one.holder.kind()));
    Places.@Nullable Name issuer = names.get(one.target.issuer());
    return new Line(
        new KindName(kind.nameHi(), kind.nameEn()),
        Objects.requireNonNull(names.get(one.holder.unit())),
        one.holder.units().length - 1,
        one.holder.since(),
        issuer == null ? null : issuer.hi(),
        issuer == null ? null : issuer.en(),
        one.target.value(),
        made.getOrDefault(one.holder.posting(), 0L));
  }
}
