package org.sangathan.lists;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.approvals.Approvers;
import org.sangathan.organisation.Headings;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.pages.Sees;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The lists that were taken away in a unit and below, and the form by which one is asked for.
@Controller
class ShowLists {
  static final String CAPABILITY = "lists.show-lists";
  private static final int MOST = 100;

  private final TakingStore store;
  private final TakenPeople people;
  private final Quota quota;
  private final Organisation organisation;
  private final Headings headings;
  private final Names names;
  private final Gate gate;
  private final Clock clock;

  /// Who took a list and who agreed to it, and in which unit.
  @Component
  record Names(Accounts accounts, Approvers approvers, Places places) {}

  ShowLists(
      TakingStore store,
      TakenPeople people,
      Quota quota,
      Organisation organisation,
      Headings headings,
      Names names,
      Gate gate,
      Clock clock) {
    this.store = store;
    this.people = people;
    this.quota = quota;
    this.organisation = organisation;
    this.headings = headings;
    this.names = names;
    this.gate = gate;
    this.clock = clock;
  }

  @GetMapping("/u/{code}/people/lists")
  @Sees(CAPABILITY)
  ListsPage show(Place place, Actor actor, @RequestParam(defaultValue = "true") boolean below) {
    Tree tree = organisation.tree();
    int[] units = tree.under(place.unit());
    boolean isTop = place.unit() == names.places.root().unit();
    return new ListsPage(
        headings.of(place.unit(), actor),
        tree.children(place.unit()).length == 0,
        below,
        asking(place, actor, below),
        told(store.of(isTop ? null : units, MOST), actor));
  }

  private ListsPage.@Nullable Asking asking(Place place, Actor actor, boolean below) {
    if (gate.posting(actor, TakeList.NAME, place).isEmpty()) return null;
    int most = quota.most(false);
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return new ListsPage.Asking(
        people.count(new TakenPeople.Whose(actor, place, below, false), most + 1),
        most,
        quota.left(actor.account(), today, false),
        gate.posting(actor, TakeList.UNMASK, place).isPresent(),
        quota.most(true),
        quota.left(actor.account(), today, true),
        Column.codes());
  }

  private List<ListsPage.Taken> told(List<Taking> takings, Actor actor) {
    Set<UUID> accounts = takings.stream().map(Taking::account).collect(Collectors.toSet());
    Map<UUID, UUID> second =
        names.approvers.of(takings.stream().map(Taking::id).collect(Collectors.toSet()));
    Set<UUID> all = new HashSet<>(accounts);
    all.addAll(second.values());
    Map<UUID, String> called = names.accounts.names(all);
    Map<Integer, Places.Name> units =
        names.places.names(takings.stream().map(Taking::unit).collect(Collectors.toSet()));
    Instant now = clock.instant();
    return takings.stream()
        .filter(taking -> units.containsKey(taking.unit()))
        .map(taking ->
            new ListsPage.Taken(
                taking.id().toString(),
                taking.number(),
                called.getOrDefault(taking.account(), "–"),
                called.get(second.get(taking.id())),
                Objects.requireNonNull(units.get(taking.unit())),
                taking.told(),
                taking.kind(),
                taking.reason(),
                taking.wholeNumbers(),
                taking.allowedAt(),
                taking.endsAt(),
                taking.copies(),
                isOpen(taking, actor, now)))
        .toList();
  }

  private static boolean isOpen(Taking taking, Actor actor, Instant now) {
    return taking.account().equals(actor.account())
        && taking.copies() < Taking.MOST_COPIES
        && now.isBefore(taking.endsAt());
  }
}
