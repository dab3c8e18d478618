package org.sangathan.targets;

import java.time.Instant;

/// What a unit is to reach in a drive.
///
/// @param measure the code of what is counted
/// @param issuer the unit that set it
public record Target(int unitId, String measure, int issuer, Instant since, long value) {

  public TargetMeasure counted() {
    return TargetMeasure.of(measure).orElseThrow();
  }
}
