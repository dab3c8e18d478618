package org.sangathan.posttargets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sangathan.figures.Group;
import org.sangathan.membership.Activity;
import org.sangathan.membership.Drive;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.posttargets.PostHolders.Holder;
import org.sangathan.targets.TargetMeasure;
import org.sangathan.targets.Targets;
import org.springframework.stereotype.Component;

/// The two counts of somebody in a post, each asked once for as many as there are.
@Component
class PostCounts {
  private final Activity activity;
  private final Targets targets;
  private final Organisation organisation;

  PostCounts(Activity activity, Targets targets, Organisation organisation) {
    this.activity = activity;
    this.targets = targets;
    this.organisation = organisation;
  }

  /// Whom each of these people recorded themselves, in whatever post and wherever, on the days of
  /// the drive: so somebody with two posts has one such count. Of what stands it counts those of
  /// them who belong still. Who recorded nobody is left out.
  Map<UUID, Long> recorded(Drive drive, TargetMeasure measure, Collection<UUID> accounts) {
    if (accounts.isEmpty()) return Map.of();
    LocalDate from = drive.fromDay();
    LocalDate to = drive.toDay();
    return switch (measure) {
      case NEW -> activity.recorded(accounts, from, to);
      case RENEWED -> activity.renewed(accounts, from, to);
      case STANDING -> activity.standing(accounts, from, to);
    };
  }

  /// What was made in the units of each post on all days of the drive, whoever recorded it and
  /// whoever held the post then: what the pages of those units count, each unit once.
  ///
  /// @return by posting
  Map<UUID, Long> made(Drive drive, TargetMeasure measure, List<Holder> of, LocalDate today) {
    Tree tree = organisation.tree();
    Map<List<Integer>, Integer> keys = new LinkedHashMap<>();
    for (Holder holder : of) keys.putIfAbsent(units(tree, holder), keys.size());
    List<Group> groups = new ArrayList<>();
    keys.forEach((units, key) ->
        groups.add(
            Group.together(tree, key, units.stream().mapToInt(Integer::intValue).toArray())));
    Map<Integer, Long> done = targets.done(drive, measure, groups, today);
    Map<UUID, Long> made = new HashMap<>();
    for (Holder holder : of) {
      made.put(holder.posting(), done.getOrDefault(keys.get(units(tree, holder)), 0L));
    }
    return made;
  }

  private static List<Integer> units(Tree tree, Holder holder) {
    return IntStream.of(holder.units()).filter(tree::has).sorted().boxed().toList();
  }
}
