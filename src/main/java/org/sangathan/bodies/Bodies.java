package org.sangathan.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.springframework.stereotype.Component;

/// The door of the module: decisions that are on record, for acts that may rest only upon one.
@Component
public class Bodies {
  static final String SHOW = "bodies.show-bodies";

  private static final int MOST_RECENT = 50;

  private final DecisionStore decisions;
  private final Places places;

  Bodies(DecisionStore decisions, Places places) {
    this.decisions = decisions;
    this.places = places;
  }

  /// What a body decided.
  ///
  /// @param unit the home of the body
  /// @param units those of which the body is made
  /// @param byExecutive the body is the executive of its unit
  /// @param takesBack the earlier decision that this one takes back
  /// @param takenBack a later one takes it back: nothing new rests upon it
  public record Decision(
      UUID id,
      UUID body,
      String bodyHi,
      String bodyEn,
      int unit,
      List<Integer> units,
      boolean byExecutive,
      LocalDate on,
      String text,
      @Nullable UUID takesBack,
      boolean takenBack) {}

  /// As the transaction of an act sees it.
  public Optional<Decision> decision(UUID id) {
    return decisions.find(id);
  }

  /// The newest that stand for a unit: those of its own bodies and of bodies of units above it,
  /// without what was taken back. Whoever shows them asks first whether the reader sees the unit of
  /// each: what is decided above is not everybody's below.
  public List<Decision> recentOf(int unit) {
    return decisions.standing(places.line(unit), MOST_RECENT).stream()
        .filter(decision -> isOver(decision, unit))
        .toList();
  }

  /// Whether the body that decided it is one of the unit itself or of a unit above it.
  public boolean isOver(Decision decision, int unit) {
    return decision.units().stream().anyMatch(part -> places.within(unit, part));
  }

  /// Whether it is one of a unit above.
  boolean isAbove(Decision decision, int unit) {
    return decision.units().stream().anyMatch(part -> part != unit && places.within(unit, part));
  }
}
