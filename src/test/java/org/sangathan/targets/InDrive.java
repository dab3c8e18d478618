package org.sangathan.targets;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sangathan.membership.Drives;
import org.sangathan.world.InRunningDrive;
import org.springframework.beans.factory.annotation.Autowired;

/// The drive that runs in the small world, with a look at the rows of its targets.
abstract class InDrive extends InRunningDrive {
  @Autowired TargetStore store;

  /// What holds in this drive, by code of unit and issuer: `B1 by D1`.
  Map<String, Long> targets(String... codes) {
    Map<Integer, String> names =
        List.of(
                "N", "S1", "D1", "D1-CITY", "W1", "AC1", "AC2", "SEC1", "SEC2", "SEC3", "B1", "B2",
                "B3", "B4")
            .stream()
            .collect(Collectors.toMap(c -> organisation.unit(c).orElseThrow().id(), c -> c));
    int[] units =
        List.of(codes).stream().mapToInt(c -> organisation.unit(c).orElseThrow().id()).toArray();
    int[] cells =
        java.util.Arrays.stream(units)
            .flatMap(u -> java.util.Arrays.stream(organisation.tree().allCells(u)))
            .toArray();
    return store.of(UUID.fromString(drive), cells, units, Drives.EVER).stream()
        .collect(
            Collectors.toMap(
                t -> names.get(t.unitId()) + " by " + names.get(t.issuer()), Target::value));
  }
}
