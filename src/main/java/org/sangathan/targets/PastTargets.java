package org.sangathan.targets;

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
import org.sangathan.organisation.Organisation;
import org.springframework.stereotype.Component;

/// How the target of a unit and the terms of a drive came to be what they are: nothing that was
/// settled once is overwritten.
@Component
class PastTargets {
  private final TargetStore store;
  private final Drives drives;
  private final Organisation organisation;
  private final Places places;

  PastTargets(TargetStore store, Drives drives, Organisation organisation, Places places) {
    this.store = store;
    this.drives = drives;
    this.organisation = organisation;
    this.places = places;
  }

  /// Each time that a target of the unit was set, the latest first; empty while none was changed.
  List<TargetsPage.Change> changes(Drive drive, int unit) {
    List<TargetStore.Target> past =
        store.history(drive.id(), organisation.tree().allCells(unit), unit);
    Map<Integer, Places.Name> issuers =
        places.names(past.stream().map(TargetStore.Target::issuer).distinct().toList());
    Map<String, Long> before = new HashMap<>();
    List<TargetsPage.Change> changes = new ArrayList<>();
    for (TargetStore.Target one : past) {
      Long was = before.put(one.measure() + one.issuer(), one.value());
      TargetMeasure measure = TargetMeasure.of(one.measure()).orElseThrow();
      Places.@Nullable Name issuer = issuers.get(one.issuer());
      changes.add(
          new TargetsPage.Change(
              one.since(),
              issuer == null ? null : issuer.hi(),
              issuer == null ? null : issuer.en(),
              measure.word(),
              was,
              one.value()));
    }
    if (changes.stream().noneMatch(change -> change.was() != null)) return List.of();
    changes.sort(Comparator.comparing(TargetsPage.Change::since).reversed());
    return changes;
  }

  /// Each time that the drive's terms were settled, the latest first; empty while they were settled
  /// once only.
  List<TargetsPage.Terms> terms(Drive drive) {
    List<SettledTerms> settled = drives.history(drive.id());
    if (settled.size() < 2) return List.of();
    Map<Integer, Places.Name> issuers =
        places.names(settled.stream().map(SettledTerms::issuer).distinct().toList());
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
