package org.sangathan.figures;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// All measures, in one order that every array and column list follows.
@Component
public class Measures {
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
    return all.stream().filter(m -> m.code().equals(code)).findFirst().orElseThrow();
  }

  /// A list for SQL with one piece for each measure's column.
  String each(Function<String, String> piece) {
    return all.stream().map(m -> piece.apply(m.code())).collect(Collectors.joining(", "));
  }

  String columns() {
    return each(c -> c);
  }
}
