package org.sangathan.membership;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.PostKinds;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Deed;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.springframework.stereotype.Component;

/// The drives: for the modules that say how far they are, and for whoever records people while one
/// runs.
@Component
public class Drives {
  /// Later than anything that was said.
  public static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

  private static final String ENROL = Acts.nameOf(EnrolMember.class);

  private final DriveStore store;
  private final KnownDrives known;
  private final Organisation organisation;
  private final PostKinds kinds;
  private final Clock clock;

  Drives(
      DriveStore store,
      KnownDrives known,
      Organisation organisation,
      PostKinds kinds,
      Clock clock) {
    this.store = store;
    this.known = known;
    this.organisation = organisation;
    this.kinds = kinds;
    this.clock = clock;
  }

  /// Those within which the unit lies, the latest first.
  public List<Drive> over(int unit) {
    Tree tree = organisation.tree();
    return known.all().stream().filter(drive -> tree.within(unit, drive.scope())).toList();
  }

  /// Those within which a unit lay, as they were settled before a moment, the latest first.
  ///
  /// @param holds whether a unit is the one that is asked for or lay above it
  public List<Drive> over(IntPredicate holds, Instant before) {
    return store.all(before).stream().filter(drive -> holds.test(drive.scope())).toList();
  }

  /// Of those the one that a page shows: the one that was asked for, otherwise the one that runs,
  /// otherwise the latest.
  ///
  /// @param asked an id as it stands in an address
  public static Optional<Drive> toShow(
      List<Drive> drives, @Nullable String asked, LocalDate today) {
    return drives.stream()
        .filter(drive -> drive.id().toString().equals(asked))
        .findFirst()
        .or(() -> drives.stream().filter(drive -> drive.runsOn(today)).findFirst())
        .or(() -> drives.stream().findFirst());
  }

  /// The drive of that id, if the unit lies in it; as the transaction of an act sees it.
  ///
  /// @param tree as that transaction sees it
  public Optional<Drive> overHere(Tree tree, UUID id, int unit) {
    return store.allHere().stream()
        .filter(drive -> drive.id().equals(id) && tree.within(unit, drive.scope()))
        .findFirst();
  }

  /// All of them, as the transaction of an act sees them.
  public List<Drive> allHere() {
    return store.allHere();
  }

  /// What was settled for a drive, the latest first.
  public List<SettledTerms> history(UUID drive) {
    return store.history(drive);
  }

  /// The kinds of post by which people may be recorded, for whoever chooses among them.
  public List<PostKinds.PostKind> enrollingKinds() {
    return kinds.allowing(ENROL);
  }

  List<PostKinds.PostKind> kindsOf(List<String> codes) {
    return enrollingKinds().stream().filter(kind -> codes.contains(kind.code())).toList();
  }

  Set<String> enrollingCodes() {
    return enrollingKinds().stream().map(PostKinds.PostKind::code).collect(Collectors.toSet());
  }

  Optional<Drive> closedTo(Deed<?> deed) {
    return closedTo(deed.actor(), deed.place().unit(), deed.saidAt());
  }

  /// The drive that runs there and keeps the actor from recording people. Where several run,
  /// whoever may record in one of them may record; what was done before it was settled so is not
  /// refused afterwards.
  Optional<Drive> closedTo(Actor actor, int unit, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, clock.getZone());
    List<Drive> running = over(unit).stream().filter(drive -> drive.runsOn(day)).toList();
    boolean isOpen =
        running.stream()
            .anyMatch(drive ->
                drive.enrollers().isEmpty()
                    || drive.settledAt().isAfter(at)
                    || kinds.mayBy(drive.enrollers(), actor, ENROL, unit));
    return isOpen ? Optional.empty() : running.stream().findFirst();
  }
}
