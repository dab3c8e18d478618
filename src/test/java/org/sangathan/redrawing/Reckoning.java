package org.sangathan.redrawing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.sangathan.acts.Reply;

/// What must come out of redrawings, reckoned by hand.
final class Reckoning {
  private Reckoning() {}

  /// A line of a redrawing, as it was said.
  record Line(String before, String after, long share) {}

  /// What a unit is called and under which one it lies.
  record Standing(String name, String parent) {

    Standing under(String other) {
      return new Standing(name, other);
    }
  }

  /// A unit that went on, before and after.
  record Renewal(Standing before, Standing after) {

    /// What was not changed by it stays as it is by now.
    Standing back(Standing now) {
      return new Standing(
          before.name.equals(after.name) ? now.name : before.name,
          before.parent.equals(after.parent) ? now.parent : before.parent);
    }
  }

  /// @param targets as they were before
  /// @param went people who got another unit, each with the one before
  record Drawn(
      LocalDate day,
      String at,
      Supplier<Reply> undoing,
      List<Line> lines,
      Map<String, Long> targets,
      Map<String, Renewal> renewed,
      Map<String, String> went) {}

  /// Where somebody belongs who is recorded for a unit that may be closed: in the first part of
  /// what followed it; empty where nothing did.
  static String follow(String code, List<String> open, List<Drawn> redrawings) {
    String at = code;
    while (!open.contains(at)) {
      String closed = at;
      at =
          redrawings.reversed().stream()
              .flatMap(drawn -> drawn.lines.stream())
              .filter(line -> line.before.equals(closed))
              .map(Line::after)
              .findFirst()
              .orElse("");
      if (at.isEmpty()) return at;
    }
    return at;
  }

  /// Targets after a redrawing.
  static Map<String, Long> divided(Map<String, Long> targets, List<Line> lines) {
    Map<String, Long> after = new HashMap<>(targets);
    lines.forEach(line -> after.remove(line.before));
    for (String before : lines.stream().map(Line::before).distinct().toList()) {
      List<Line> own = lines.stream().filter(l -> l.before.equals(before)).toList();
      parts(targets.getOrDefault(before, 0L), own)
          .forEach((part, value) -> after.merge(part, value, Long::sum));
    }
    return after;
  }

  /// Lines that came on a day.
  record OnDay(LocalDate day, List<Line> lines) {}

  /// What was recorded on each day, all that came after it one after the other. What a unit that
  /// goes on made on that day or later is its own.
  static Map<String, TreeMap<LocalDate, Long>> inTodaysBoundaries(
      Map<String, TreeMap<LocalDate, Long>> recorded, List<OnDay> drawn) {
    Map<String, TreeMap<LocalDate, Long>> days = new HashMap<>();
    recorded.forEach((code, own) -> days.put(code, new TreeMap<>(own)));
    for (OnDay all : drawn) {
      for (String before : all.lines.stream().map(Line::before).distinct().toList()) {
        List<Line> lines = all.lines.stream().filter(l -> l.before.equals(before)).toList();
        boolean goesOn = lines.stream().anyMatch(l -> l.after.equals(before));
        NavigableMap<LocalDate, Long> going =
            days.getOrDefault(before, new TreeMap<>()).headMap(all.day, !goesOn);
        Map<LocalDate, Long> own = new TreeMap<>(going);
        going.clear();
        Map<String, Long> stood = new HashMap<>();
        long[] evening = {0};
        own.forEach((day, value) -> {
          evening[0] += value;
          parts(evening[0], lines)
              .forEach((part, stands) -> {
                long more = stands - Objects.requireNonNullElse(stood.put(part, stands), 0L);
                days.computeIfAbsent(part, c -> new TreeMap<>()).merge(day, more, Long::sum);
              });
        });
      }
    }
    return days;
  }

  /// Rounded down, and what is left one by one to the largest remainders.
  static Map<String, Long> parts(long whole, List<Line> lines) {
    long shares = lines.stream().mapToLong(Line::share).sum();
    Map<String, Long> parts = new LinkedHashMap<>();
    lines.forEach(l -> parts.put(l.after, whole * l.share / shares));
    long left = whole - parts.values().stream().mapToLong(v -> v).sum();
    lines.stream()
        .sorted(Comparator.comparing((Line l) -> whole * l.share % shares).reversed())
        .limit(left)
        .forEach(l -> parts.merge(l.after, 1L, Long::sum));
    return parts;
  }
}
