package org.sangathan.membership;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Place;
import org.sangathan.database.Fence;
import org.sangathan.figures.Entry;
import org.sangathan.figures.Figures;
import org.sangathan.membership.RenewalStore.Standing;
import org.sangathan.organisation.Boundaries;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Decides whether a renewal counts, and writes those that do: one statement here and one in
/// `figures`, whatever their number.
@Component
class Renewals {
  /// So long a phone may have been away while a unit was redrawn.
  private static final int LATE_DAYS = 30;

  private final RenewalStore store;
  private final Drives drives;
  private final Organisation organisation;
  private final Figures figures;
  private final ObjectProvider<Boundaries.Redrawn> redrawn;
  private final Clock clock;

  Renewals(
      RenewalStore store,
      Drives drives,
      Organisation organisation,
      Figures figures,
      ObjectProvider<Boundaries.Redrawn> redrawn,
      Clock clock) {
    this.store = store;
    this.drives = drives;
    this.organisation = organisation;
    this.figures = figures;
    this.redrawn = redrawn;
    this.clock = clock;
  }

  Map<UUID, Standing> standing(List<Deed<RenewMember.Form>> deeds) {
    Tree tree = organisation.treeNow();
    int[] units = deeds.stream().mapToInt(deed -> deed.place().unit()).distinct().toArray();
    Map<UUID, Standing> standing = new HashMap<>(standing(tree, units, deeds));
    List<Deed<RenewMember.Form>> missing =
        deeds.stream().filter(deed -> !standing.containsKey(deed.form().person())).toList();
    int[] heirs = missing.stream().flatMapToInt(deed -> heirs(deed)).distinct().toArray();
    if (heirs.length > 0) standing.putAll(standing(tree, heirs, missing));
    return standing;
  }

  private Map<UUID, Standing> standing(Tree tree, int[] units, List<Deed<RenewMember.Form>> deeds) {
    return store.standingHere(
        tree.allCells(units),
        deeds.stream().map(deed -> deed.form().person()).toArray(UUID[]::new));
  }

  /// Whether the person lives where the renewal was said; or in another part of a unit that was
  /// redrawn while the phone was away.
  boolean isMeant(Deed<?> deed, Standing standing) {
    return standing.homeUnit() == deed.place().unit()
        || heirs(deed).anyMatch(unit -> unit == standing.homeUnit());
  }

  private IntStream heirs(Deed<?> deed) {
    LocalDate since = deed.day().minusDays(LATE_DAYS);
    return redrawn.stream()
        .flatMap(each -> each.heirs(deed.saidFor(), since).stream())
        .mapToInt(Integer::intValue);
  }

  Optional<Standing> standing(Fence fence, int cell, UUID person) {
    return store.standing(fence, cell, person);
  }

  /// Whether the actor could record now that they stay.
  boolean mayNow(Actor actor, Standing standing) {
    Instant now = clock.instant();
    return drives.closedTo(actor, standing.homeUnit(), now).isEmpty()
        && whyNot(standing, now).isEmpty();
  }

  /// Why it would not count: they were recorded, or said it, since the day from which on one
  /// counts.
  Optional<MembershipRefusal> whyNot(Standing standing, Instant at) {
    LocalDate since = since(standing.homeUnit(), at);
    if (isSince(since, standing.renewedAt())) {
      return Optional.of(MembershipRefusal.RENEWED_ALREADY);
    }
    return isSince(since, standing.recordedAt())
        ? Optional.of(MembershipRefusal.RECORDED_JUST_NOW)
        : Optional.empty();
  }

  private boolean isSince(LocalDate since, @Nullable Instant at) {
    return at != null && !day(at).isBefore(since);
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }

  /// The first day of the earliest of the drives that run there then, so that nobody counts twice
  /// in any; the first of January where none runs.
  private LocalDate since(int unit, Instant at) {
    LocalDate day = day(at);
    return drives.over(unit).stream()
        .filter(drive -> drive.runsOn(day))
        .map(Drive::fromDay)
        .min(LocalDate::compareTo)
        .orElse(day.withDayOfYear(1));
  }

  /// @return of whom one was written
  Set<UUID> write(Collection<Deed<RenewMember.Form>> deeds, Map<UUID, Standing> standing) {
    if (deeds.isEmpty()) return Set.of();
    LocalDate day = deeds.iterator().next().day();
    List<RenewalStore.Row> rows = deeds.stream().map(deed -> row(deed, standing)).toList();
    Set<UUID> written = store.insert(rows);
    List<RenewalStore.Row> counted =
        rows.stream().filter(row -> written.contains(row.person())).toList();
    Tree tree = organisation.tree();
    figures.post(
        day,
        counted.stream()
            .map(r -> new Entry(counting(tree, r), MembershipMeasures.RENEWED, 1))
            .toList());
    figures.postLate(
        day,
        MembershipMeasures.RENEWED,
        counted.stream().map(r -> Map.entry(counting(tree, r), day(r.deedAt()))).toList());
    return written;
  }

  /// The row lies beside its person, the count where their unit lies today.
  private static Place counting(Tree tree, RenewalStore.Row row) {
    int unit = row.home().unit();
    return new Place(unit, tree.cell(unit), row.home().code());
  }

  private RenewalStore.Row row(Deed<RenewMember.Form> deed, Map<UUID, Standing> standing) {
    Standing person = Objects.requireNonNull(standing.get(deed.form().person()));
    return new RenewalStore.Row(
        new Place(person.homeUnit(), person.cell(), deed.place().code()),
        person.person(),
        since(person.homeUnit(), deed.saidAt()),
        deed.actor().account(),
        Enrolments.DOOR,
        deed.day(),
        deed.saidAt());
  }
}
