package org.sangathan.organisation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a place lies, in degrees (WGS 84): a school in which a booth is, the middle of a ward. It
/// is a dated fact of the unit, for a booth moves to another school before an election.
///
/// @param north from -90 to 90
/// @param east from -180 to 180
public record Location(double north, double east) {
  /// The kind of fact.
  public static final String FACT = "location";

  private static final Pattern WRITTEN =
      Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,8})?)\\s*[, ]\\s*(-?\\d{1,3}(?:\\.\\d{1,8})?)");

  /// As maps give it to be copied: `26.4499, 80.3319`.
  static Optional<Location> parse(String written) {
    Matcher parts = WRITTEN.matcher(written.strip());
    if (!parts.matches()) return Optional.empty();
    Location said =
        new Location(Double.parseDouble(parts.group(1)), Double.parseDouble(parts.group(2)));
    return Optional.of(said).filter(l -> Math.abs(l.north) <= 90 && Math.abs(l.east) <= 180);
  }

  /// Whether a fact of that kind may have that value.
  static boolean allows(String what, String value) {
    return !what.equals(FACT) || parse(value).isPresent();
  }
}
