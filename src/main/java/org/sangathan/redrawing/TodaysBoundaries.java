package org.sangathan.redrawing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What followed what, for whoever tells it in today's boundaries: closed days stay where they were
/// made.
@Component
public class TodaysBoundaries {
  private final SuccessorStore successors;

  TodaysBoundaries(SuccessorStore successors) {
    this.successors = successors;
  }

  /// A unit went into another, wholly or in part; it may be itself.
  ///
  /// @param share beside those of the other lines of the same unit and redrawing
  public record Line(int oldUnit, int newUnit, long share, LocalDate day, UUID redrawingId) {}

  /// What was redrawn on a day or after it, one after the other, with the way back out of what was
  /// undone; all lines of one unit and one redrawing together.
  public List<List<Line>> since(LocalDate day) {
    return byUnit(successors.after(day.minusDays(1), LocalDate.MAX));
  }

  /// By each unit that did not go on after the day the one that followed it, of several the first,
  /// as far as today. What cannot be divided by shares, a post or a single person, is told there.
  public Map<Integer, Integer> heirsSince(LocalDate day) {
    Map<Integer, Integer> heirs = new HashMap<>();
    byUnit(successors.after(day, day)).reversed().forEach(parts -> follow(parts, heirs));
    for (Line line : successors.undoneAfter(day)) {
      heirs.putIfAbsent(line.oldUnit(), heirs.getOrDefault(line.newUnit(), line.newUnit()));
    }
    return heirs;
  }

  /// What followed later is known already.
  private static void follow(List<Line> parts, Map<Integer, Integer> heirs) {
    int old = parts.getFirst().oldUnit();
    if (parts.stream().anyMatch(part -> part.newUnit() == old)) return;
    int heir = parts.getFirst().newUnit();
    heirs.put(old, heirs.getOrDefault(heir, heir));
  }

  /// By each unit that was redrawn and was no more when the day ended the one in which it had gone
  /// on by then, of several the first; and by each that was not there because only a redrawing made
  /// it which was undone by then, or came later, the one of which it was made. One question, which
  /// costs nothing where nothing was ever redrawn.
  public Map<Integer, Integer> heirsBy(LocalDate day) {
    Map<Integer, Integer> next = new HashMap<>();
    for (SuccessorStore.Step step : successors.steps(day)) next.put(step.unit(), step.next());
    Map<Integer, Integer> heirs = new HashMap<>();
    for (int unit : next.keySet()) {
      int heir = end(next, unit);
      if (heir != unit) heirs.put(unit, heir);
    }
    return heirs;
  }

  /// Where the steps from a unit end.
  public static int end(Map<Integer, Integer> next, int unit) {
    int at = unit;
    for (Integer up = next.get(at); up != null && up != at; up = next.get(at)) at = up;
    return at;
  }

  private static List<List<Line>> byUnit(List<Line> lines) {
    return List.copyOf(
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    line -> List.of(line.redrawingId(), line.oldUnit()),
                    LinkedHashMap::new,
                    Collectors.toList()))
            .values());
  }
}
