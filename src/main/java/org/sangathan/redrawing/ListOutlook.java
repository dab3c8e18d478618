package org.sangathan.redrawing;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sangathan.access.RedrawnPosts.Held;
import org.sangathan.bodies.RedrawnBodies.Fate;
import org.sangathan.exchange.Intake.Asking;
import org.sangathan.exchange.Verdicts;
import org.sangathan.organisation.Boundaries;
import org.sangathan.organisation.Tree;
import org.sangathan.people.Residents.Resident;
import org.sangathan.redrawing.Redraw.Follow;
import org.sangathan.redrawing.RenewedStore.Renewed;
import org.sangathan.targets.Redividing;
import org.springframework.stereotype.Component;

/// What a list would change, in numbers, before anything happens.
@Component
class ListOutlook {
  /// Units whose people are looked at together.
  private static final int AT_A_TIME = 500;

  private final Boundaries boundaries;
  private final Follow follow;

  ListOutlook(Boundaries boundaries, Follow follow) {
    this.boundaries = boundaries;
    this.follow = follow;
  }

  void tell(ListLook.Found found, Verdicts verdicts, Asking asking) {
    Plan plan = found.plan();
    long closing = plan.closing().size();
    long made = plan.parts().stream().filter(part -> part.there() == null).count();
    long goingOn = plan.units().size() - closing;
    verdicts.warn(RedrawingRefusal.LIST_UNITS, made, closing, goingOn, found.same());
    long renamed = plan.renewed().stream().filter(Renewed::isRenamed).count();
    if (renamed > 0) verdicts.warn(RedrawingRefusal.LIST_RENAMED, renamed);
    long moved = plan.renewed().stream().filter(Renewed::isMoved).count();
    if (moved > 0) verdicts.warn(RedrawingRefusal.LIST_MOVED, moved);
    if (found.unnamed() > 0) {
      verdicts.warn(RedrawingRefusal.LIST_UNNAMED, found.unnamed());
    }
    if (plan.units().isEmpty()) return;
    people(plan, verdicts, asking);
    posts(plan, verdicts, asking);
    List<Fate> fates = follow.bodies().look(plan.following());
    if (!fates.isEmpty()) {
      verdicts.warn(RedrawingRefusal.BODIES_IN_NUMBERS, Outlook.inNumbers(fates).toArray());
    }
    // Whatever was set until now.
    Redividing.Moment now =
        new Redividing.Moment(
            asking.day().plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant(), asking.day());
    Set<Integer> units = new HashSet<>(plan.units());
    long targets = follow.targets().count(boundaries.tree(), units, now);
    if (targets > 0) verdicts.warn(RedrawingRefusal.LIST_TARGETS, targets);
    long byPost = follow.postTargets().count(boundaries.tree(), units, now);
    if (byPost > 0) verdicts.warn(RedrawingRefusal.LIST_POST_TARGETS, byPost);
  }

  private void people(Plan plan, Verdicts verdicts, Asking asking) {
    Tree tree = boundaries.tree();
    List<Integer> all = plan.units();
    long people = 0;
    long going = 0;
    for (int from = 0; from < all.size(); from += AT_A_TIME) {
      asking.progress().tell(from, all.size());
      int[] some =
          all.subList(from, Math.min(all.size(), from + AT_A_TIME)).stream()
              .mapToInt(Integer::intValue)
              .toArray();
      Map<Integer, List<Resident>> byUnit =
          Homes.byUnit(follow.residents().in(tree.allCells(some), some));
      for (Map.Entry<Integer, List<Resident>> there : byUnit.entrySet()) {
        int unit = there.getKey();
        int stays = plan.goesOn(unit) ? plan.firstPart(unit) : -1;
        Map<Integer, Long> counts =
            Sharing.counts(there.getValue(), Sharing.BY_SHARE.parts(plan, unit, there.getValue()));
        long sum = counts.values().stream().mapToLong(Long::longValue).sum();
        people += sum;
        going += sum - counts.getOrDefault(stays, 0L);
      }
    }
    verdicts.warn(RedrawingRefusal.LIST_PEOPLE, going, people);
  }

  private void posts(Plan plan, Verdicts verdicts, Asking asking) {
    int[] units = plan.units().stream().mapToInt(Integer::intValue).toArray();
    List<Held> held = follow.posts().in(units, asking.day());
    Set<UUID> ending = EndingPosts.of(plan, held);
    long going =
        held.stream().filter(p -> plan.closes(p.unit()) && !ending.contains(p.id())).count();
    if (going > 0) verdicts.warn(RedrawingRefusal.LIST_POSTS, going);
    if (!ending.isEmpty()) verdicts.warn(RedrawingRefusal.LIST_POSTS_TWICE, (long) ending.size());
  }
}
