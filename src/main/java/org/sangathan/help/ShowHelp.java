package org.sangathan.help;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Access;
import org.sangathan.access.Places;
import org.sangathan.acts.Actor;
import org.sangathan.approvals.Approvals;
import org.sangathan.notices.Notices;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.pages.SignedInOnly;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows whom one can ask: in the nearest unit above each of one's own in which anybody else holds
/// a post.
@Controller
class ShowHelp {
  private static final int MOST_UNITS = 3;
  private static final int MOST_EACH = 3;

  private final Access access;
  private final Organisation organisation;
  private final Places places;
  private final Approvals approvals;
  private final Notices notices;

  ShowHelp(
      Access access,
      Organisation organisation,
      Places places,
      Approvals approvals,
      Notices notices) {
    this.access = access;
    this.organisation = organisation;
    this.places = places;
    this.approvals = approvals;
    this.notices = notices;
  }

  /// @param number of an error, to be told to whoever is asked
  @GetMapping("/help")
  @SignedInOnly
  HelpPage show(Actor actor, @RequestParam(required = false) @Nullable Integer number) {
    Tree tree = organisation.tree();
    Set<Integer> asked = new LinkedHashSet<>();
    access.holdings(Set.of(actor.account())).stream()
        .limit(MOST_UNITS)
        .flatMap(held -> above(tree, held.unit(), actor.account()).stream())
        .forEach(asked::add);
    return new HelpPage(
        number,
        holders(asked, actor.account()).toList(),
        approvals.waitingFor(actor),
        notices.unread(actor));
  }

  private Optional<Integer> above(Tree tree, int unit, UUID reader) {
    if (!tree.has(unit)) return Optional.empty();
    int[] line = tree.ancestors(unit);
    Map<Integer, List<Access.Holder>> held = access.holders(line);
    return Arrays.stream(line).boxed().toList().reversed().stream()
        .filter(one -> others(held.getOrDefault(one, List.of()), reader).findAny().isPresent())
        .findFirst();
  }

  private Stream<HelpPage.Above> holders(Collection<Integer> units, UUID reader) {
    Map<Integer, List<Access.Holder>> held =
        access.holders(units.stream().mapToInt(Integer::intValue).toArray());
    Map<Integer, Places.Name> names = places.names(units.stream().collect(Collectors.toSet()));
    return units.stream()
        .flatMap(unit ->
            others(held.getOrDefault(unit, List.of()), reader)
                .limit(MOST_EACH)
                .map(holder -> told(holder, Objects.requireNonNull(names.get(unit)))));
  }

  private static Stream<Access.Holder> others(List<Access.Holder> holders, UUID reader) {
    return holders.stream().filter(holder -> !holder.account().equals(reader));
  }

  private static HelpPage.Above told(Access.Holder holder, Places.Name unit) {
    return new HelpPage.Above(
        unit, holder.name(), holder.postHi(), holder.postEn(), holder.since());
  }
}
