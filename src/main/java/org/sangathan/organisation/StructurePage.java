package org.sangathan.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sangathan.pages.Page;

/// What a unit is, was and is tied to, with the forms by which it changes.
///
/// @param may the short names of the acts that the reader may do here
/// @param levels names of the levels whose units can be made below, by code
public record StructurePage(
    Heading heading,
    LocalDate validFrom,
    @Nullable String nameHi,
    @Nullable String nameEn,
    List<OfficialNumber> numbers,
    List<Weight> weights,
    List<Fact> facts,
    List<Tie> ties,
    List<Was> names,
    List<Was> parents,
    List<Redrawn> redrawn,
    Set<String> may,
    Map<String, LevelName> levels,
    LocalDate today)
    implements Page {

  public record OfficialNumber(String scheme, String value) {}

  public record Weight(String what, long value, LocalDate asOn, @Nullable String source) {}

  /// @param until the first day on which it was otherwise; null while it holds
  public record Fact(String what, String value, LocalDate since, @Nullable LocalDate until) {}

  /// What holds today.
  public List<Fact> present() {
    return facts.stream().filter(fact -> fact.until == null).toList();
  }

  /// What was so before, the latest of each kind first.
  public List<Fact> past() {
    return facts.stream().filter(fact -> fact.until != null).toList();
  }

  public record Tie(
      Heading.Step unit, String type, boolean counts, LocalDate from, @Nullable LocalDate to) {}

  /// A former name, or a former parent.
  public record Was(
      @Nullable String nameHi,
      @Nullable String nameEn,
      @Nullable String code,
      LocalDate from,
      LocalDate to) {}

  /// @param unit from which the unit was made, or which was made of it
  public record Redrawn(Heading.Step unit, boolean before, LocalDate day) {}

  public record LevelName(String hi, String en) {}

  /// Whether the form of the act stands on the page.
  public boolean may(String act) {
    return may.contains(act);
  }
}
