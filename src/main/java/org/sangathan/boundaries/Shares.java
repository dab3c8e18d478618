package org.sangathan.boundaries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.sangathan.figures.GroupFigures;
import org.sangathan.figures.Measure;
import org.sangathan.figures.Measures;
import org.sangathan.redrawing.TodaysBoundaries.Line;
import org.sangathan.targets.LargestRemainder;
import org.springframework.stereotype.Component;

/// Divides what a unit had until it was redrawn among those that followed it. What stood by each
/// evening is divided, and a day has what was more than on the evening before: were each day
/// divided for itself, one recorded each day would all go to the first part.
@Component
class Shares {
  private final Measures measures;

  Shares(Measures measures) {
    this.measures = measures;
  }

  /// For each line its part, under the number of the old unit. What stands was moved by the
  /// redrawing, so on its day the part is taken back: a total of today stays as it is.
  ///
  /// @param there every day of the unit
  /// @param lines of one unit and one redrawing
  List<GroupFigures> divide(GroupFigures there, List<Line> lines) {
    LocalDate day = lines.getFirst().day();
    boolean goesOn = lines.stream().anyMatch(line -> line.newUnit() == line.oldUnit());
    // What a unit that goes on made on that day nobody can tell apart; of one that does not, all
    // goes on.
    GroupFigures going = there.until(goesOn ? day.minusDays(1) : day);
    int size = going.totals().length;
    List<GroupFigures> parts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      parts.add(new GroupFigures(there.key(), new long[size], new TreeMap<>()));
    }
    long[] evening = new long[size];
    going
        .days()
        .forEach((made, values) -> {
          for (GroupFigures part : parts) part.days().put(made, new long[size]);
          for (int m = 0; m < size; m++) {
            if (values[m] == 0) continue;
            evening[m] += values[m];
            long[] stands = split(evening[m], lines);
            for (int i = 0; i < stands.length; i++) {
              GroupFigures part = parts.get(i);
              Objects.requireNonNull(part.days().get(made))[m] = stands[i] - part.totals()[m];
              part.totals()[m] = stands[i];
            }
          }
        });
    return parts.stream().map(part -> settled(part, day)).toList();
  }

  private GroupFigures settled(GroupFigures part, LocalDate day) {
    long[] totals = part.totals().clone();
    long[] back = part.days().getOrDefault(day, new long[totals.length]).clone();
    for (int m = 0; m < totals.length; m++) {
      if (measures.all().get(m).kind() != Measure.Kind.STOCK) continue;
      back[m] -= totals[m];
      totals[m] = 0;
    }
    part.days().put(day, back);
    return new GroupFigures(part.key(), totals, part.days());
  }

  /// What was taken away is divided like what was given.
  static long[] split(long value, List<Line> lines) {
    long[] shares = lines.stream().mapToLong(Line::share).toArray();
    long[] split = LargestRemainder.split(Math.abs(value), shares);
    return value < 0 ? LongStream.of(split).map(part -> -part).toArray() : split;
  }
}
