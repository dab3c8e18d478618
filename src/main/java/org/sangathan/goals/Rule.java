package org.sangathan.goals;

import org.sangathan.targets.TargetMeasure;

/// What a target goes by: all of a rule count the same and were set by the same unit.
record Rule(TargetMeasure measure, int issuer) {
  String code() {
    return measure.code() + "-" + issuer;
  }
}
