package org.sangathan.targets;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a target counts.
public enum TargetMeasure {
  /// People recorded on the days of the drive.
  NEW("enrolled"),
  /// People who said on the days of the drive that they stay.
  RENEWED("renewed"),
  /// People who stand in the unit, whenever they were recorded.
  STANDING("claimed");

  private final String figure;

  TargetMeasure(String figure) {
    this.figure = figure;
  }

  /// The code of the measure that is read.
  String figure() {
    return figure;
  }

  /// Whether it counts what happens in the drive, and not what stands.
  public boolean isMade() {
    return this != STANDING;
  }

  /// As it stands in the table, in addresses and in the keys of words.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The key of its word.
  public String word() {
    return "targets.measure." + code();
  }

  public static List<String> codes() {
    return Stream.of(values()).map(TargetMeasure::code).toList();
  }

  public static Optional<TargetMeasure> of(String code) {
    return Stream.of(values()).filter(m -> m.code().equals(code)).findFirst();
  }
}
