package org.sangathan.redrawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.sangathan.access.RedrawnPosts.Held;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.bodies.RedrawnBodies.Fate;
import org.sangathan.bodies.RedrawnBodies.What;
import org.sangathan.organisation.Boundaries;
import org.sangathan.organisation.Tree;
import org.sangathan.organisation.Unit;
import org.sangathan.people.Residents.Resident;
import org.sangathan.redrawing.Redraw.Follow;
import org.sangathan.targets.Redividing;
import org.springframework.stereotype.Component;

/// What a plan would change, told line by line before anything happens.
@Component
class Outlook {
  private static final int MOST_POSTS = 20;
  private static final int MOST_BODIES = 20;
  private static final String SURE = "sure";

  private final Boundaries boundaries;
  private final Follow follow;

  Outlook(Boundaries boundaries, Follow follow) {
    this.boundaries = boundaries;
    this.follow = follow;
  }

  List<Complaint> of(Deed<?> deed, Plan plan, Sharing sharing) {
    Tree tree = boundaries.tree();
    int[] numbers = plan.units().stream().mapToInt(Integer::intValue).toArray();
    Map<Integer, Unit> units = boundaries.units(numbers);
    List<Complaint> told = new ArrayList<>();
    told.add(new Complaint(SURE, RedrawingRefusal.LOOK_FIRST));
    for (int unit : plan.units()) {
      boolean goesOn = plan.goesOn(unit);
      told.add(
          new Complaint(
              SURE,
              goesOn ? RedrawingRefusal.WOULD_GO_ON : RedrawingRefusal.WOULD_CLOSE,
              Objects.requireNonNull(units.get(unit)).code()));
    }
    people(tree, plan, sharing)
        .forEach((part, count) ->
            told.add(
                new Complaint(
                    SURE, RedrawingRefusal.WOULD_GET, plan.parts().get(part).code(), count)));
    below(plan, told);
    Redividing.Moment now = new Redividing.Moment(deed.receivedAt(), deed.day());
    int targets = follow.targets().count(tree, plan.units(), now);
    if (targets > 0) told.add(new Complaint(SURE, RedrawingRefusal.WOULD_SHARE_TARGETS, targets));
    long byPost = follow.postTargets().count(tree, plan.units(), now);
    if (byPost > 0) told.add(new Complaint(SURE, RedrawingRefusal.WOULD_TAKE_POST_TARGETS, byPost));
    posts(deed, plan, units, told);
    bodies(plan, told);
    return told;
  }

  /// How many people each part would have, those who are there already included.
  private Map<Integer, Long> people(Tree tree, Plan plan, Sharing sharing) {
    Map<Integer, Long> counts = new LinkedHashMap<>();
    for (int part = 0; part < plan.parts().size(); part++) counts.put(part, 0L);
    for (int unit : plan.units()) {
      int[] number = {unit};
      List<Resident> people = follow.residents().in(tree.allCells(number), number);
      Sharing.counts(people, sharing.parts(plan, unit, people))
          .forEach((part, count) -> counts.merge(part, count, Long::sum));
    }
    return counts;
  }

  private static void below(Plan plan, List<Complaint> told) {
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    plan.below().values().forEach(part -> counts.merge(part, 1, Integer::sum));
    counts.forEach((part, count) ->
        told.add(
            new Complaint(
                SURE, RedrawingRefusal.WOULD_LIE_IN, count, plan.parts().get(part).code())));
  }

  private void posts(Deed<?> deed, Plan plan, Map<Integer, Unit> units, List<Complaint> told) {
    int[] closing = plan.closing().stream().mapToInt(Integer::intValue).toArray();
    int more = 0;
    int shown = 0;
    int[] all = plan.units().stream().mapToInt(Integer::intValue).toArray();
    List<Held> held = follow.posts().in(all, deed.day());
    Set<UUID> ending = EndingPosts.of(plan, held);
    long left = EndingPosts.left(plan, held, ending);
    if (left > 0) told.add(new Complaint(SURE, RedrawingRefusal.PHONES_WOULD_WAIT, left));
    for (Held post : follow.posts().in(closing, deed.day())) {
      Unit unit = units.get(post.unit());
      if (unit == null || !plan.closes(post.unit())) continue;
      if (shown++ >= MOST_POSTS) {
        more++;
        continue;
      }
      boolean ends = ending.contains(post.id());
      told.add(
          new Complaint(
              SURE,
              ends ? RedrawingRefusal.POST_WOULD_END : RedrawingRefusal.POST_WOULD_GO,
              post.seat().holder(),
              unit.code(),
              plan.parts().get(plan.firstPart(post.unit())).code()));
    }
    if (more > 0) told.add(new Complaint(SURE, RedrawingRefusal.MORE_POSTS, more));
  }

  private void bodies(Plan plan, List<Complaint> told) {
    List<Fate> fates = follow.bodies().look(plan.following());
    if (fates.isEmpty()) return;
    told.add(new Complaint(SURE, RedrawingRefusal.BODIES_IN_NUMBERS, inNumbers(fates)));
    fates.stream().limit(MOST_BODIES).forEach(fate -> told.add(body(plan, fate)));
    if (fates.size() > MOST_BODIES) {
      told.add(new Complaint(SURE, RedrawingRefusal.MORE_BODIES, fates.size() - MOST_BODIES));
    }
  }

  private Complaint body(Plan plan, Fate fate) {
    String name =
        fate.nameEn().equals(fate.nameHi())
            ? fate.nameHi()
            : fate.nameHi() + " (" + fate.nameEn() + ")";
    return switch (fate.what()) {
      case GOES -> new Complaint(SURE, RedrawingRefusal.BODY_WOULD_GO, name, home(plan, fate));
      case YIELDS -> new Complaint(SURE, RedrawingRefusal.BODY_WOULD_YIELD, name, home(plan, fate));
      case IS_ALONE -> new Complaint(SURE, RedrawingRefusal.BODY_WOULD_BE_ALONE, name);
      case SITS -> new Complaint(SURE, RedrawingRefusal.BODY_WOULD_GET_OTHERS, name);
    };
  }

  /// The code of the unit that is its home then.
  private String home(Plan plan, Fate fate) {
    int to = fate.to();
    return to < 0
        ? plan.parts().get(-1 - to).code()
        : Objects.requireNonNull(boundaries.units(to).get(to)).code();
  }

  /// How many go on elsewhere, end, or get other units.
  static List<Object> inNumbers(List<Fate> fates) {
    long go = fates.stream().filter(fate -> fate.what() == What.GOES).count();
    long get = fates.stream().filter(fate -> fate.what() == What.SITS).count();
    return List.of(go, fates.size() - go - get, get);
  }
}
