package org.sangathan.goals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.membership.Drive;
import org.sangathan.membership.Drives;
import org.sangathan.membership.SettledTerms;
import org.sangathan.targets.Target;
import org.sangathan.targets.Targets;
import org.springframework.stereotype.Component;

/// How the target of a unit and the terms of a drive came to be what they are: nothing that was
/// settled once is overwritten.
@Component
class PastTargets {
  private final Targets targets;
  private final Drives drives;
  private final Places places;

  PastTargets(Targets targets, Drives drives, Places places) {
    this.targets = targets;
    this.drives = drives;
    this.places = places;
  }

  /// Each time that a target of the unit was set, the latest first; empty while none was changed.
  List<TargetsPage.Change> changes(AsOn as, Drive drive, int unit) {
    List<Target> past = targets.history(drive.id(), unit, as.before());
    Map<Integer, Places.Name> issuers =
        as.names(places, past.stream().map(Target::issuer).distinct().toList());
    Map<String, Long> before = new HashMap<>();
    List<TargetsPage.Change> changes = new ArrayList<>();
    for (Target one : past) {
      Long was = before.put(one.measure() + one.issuer(), one.value());
      Places.@Nullable Name issuer = issuers.get(one.issuer());
      changes.add(
          new TargetsPage.Change(
              one.since(),
              issuer == null ? null : issuer.hi(),
              issuer == null ? null : issuer.en(),
              one.counted().word(),
              was,
              one.value()));
    }
    if (changes.stream().noneMatch(change -> change.was() != null)) return List.of();
    changes.sort(Comparator.comparing(TargetsPage.Change::since).reversed());
    return changes;
  }

  /// Each time that the drive's terms were settled, the latest first; empty while they were settled
  /// once only.
  List<TargetsPage.Terms> terms(AsOn as, Drive drive) {
    List<SettledTerms> settled =
        drives.history(drive.id()).stream()
            .filter(one -> one.since().isBefore(as.before()))
            .toList();
    if (settled.size() < 2) return List.of();
    Map<Integer, Places.Name> issuers =
        as.names(places, settled.stream().map(SettledTerms::issuer).distinct().toList());
    return settled.stream()
        .map(one -> {
          Places.@Nullable Name issuer = issuers.get(one.issuer());
          return new TargetsPage.Terms(
              one.since(),
              issuer == null ? null : issuer.hi(),
              issuer == null ? null : issuer.en(),
              one.from(),
              one.to(),
              one.fee(),
              one.enrollers());
        })
        .toList();
  }
}
