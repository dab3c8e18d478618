package org.sangathan.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// All measures, in one order that every array and column list follows.
@Component
public class Measures {

  /// How far a record is trusted to be a member, from the first to the last. A stage is shown once
  /// a module registers its measure; each exists for all, for women, for youth and for young women.
  public enum Stage {
    CLAIMED,
    REACHABLE,
    CONFIRMED,
    VERIFIED,
    ACTIVE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Of whom a stage is counted besides all.
  public static final List<String> PARTS = List.of("_women", "_youth", "_young_women");

  private final List<Measure> all;

  Measures(List<Measured> owners) {
    this.all = owners.stream().flatMap(o -> o.measures().stream()).toList();
    long codes = all.stream().map(Measure::code).distinct().count();
    if (codes != all.size()) throw new IllegalStateException("two measures share a code: " + all);
  }

  public List<Measure> all() {
    return all;
  }

  public int size() {
    return all.size();
  }

  public int indexOf(Measure measure) {
    int index = all.indexOf(measure);
    if (index < 0) throw new IllegalArgumentException("not registered: " + measure);
    return index;
  }

  public Measure byCode(String code) {
    return find(code).orElseThrow();
  }

  public Optional<Measure> find(String code) {
    return all.stream().filter(m -> m.code().equals(code)).findFirst();
  }

  /// The place of a measure in every array; -1 while no module registers it.
  public int index(String code) {
    return IntStream.range(0, size())
        .filter(m -> all.get(m).code().equals(code))
        .findFirst()
        .orElse(-1);
  }

  public List<Stage> stages() {
    return Arrays.stream(Stage.values()).filter(s -> find(s.code()).isPresent()).toList();
  }

  /// The flow by which the first stage grows: what "today" and the bars of a trend count.
  public Measure growth() {
    return all.stream()
        .filter(m -> m.kind() == Measure.Kind.FLOW)
        .filter(m -> m.direction() == Measure.Direction.MORE_IS_BETTER)
        .findFirst()
        .orElseThrow();
  }

  /// A list for SQL with one piece for each measure's column.
  String each(Function<String, String> piece) {
    return all.stream().map(m -> piece.apply(m.code())).collect(Collectors.joining(", "));
  }

  String columns() {
    return each(c -> c);
  }
}
