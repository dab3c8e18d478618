package org.sangathan.coverage;

import java.time.LocalDate;
import java.util.Map;
import org.sangathan.formation.Coverage;
import org.springframework.context.ApplicationContext;

/// What pages tell of how far units are formed, for tests of other modules.
public final class Coverages {
  private final View.Asking asking;

  public Coverages(ApplicationContext context) {
    this.asking = context.getBean(View.Asking.class);
  }

  /// As a page of one day tells it.
  public static final class Told {
    private final Ground ground;

    private Told(Ground ground) {
      this.ground = ground;
    }

    /// A unit with all below it, for the level with that number.
    public Coverage of(int unit, int level) {
      return ground.of(new int[] {unit}, level).getOrDefault(unit, Coverage.none(level));
    }
  }

  public Told now() {
    return new Told(asking.on(Map.of()).ground());
  }

  /// @param boundaries `then` or `today`
  public Told on(LocalDate day, String boundaries) {
    return new Told(asking.on(Map.of("on", day.toString(), "boundaries", boundaries)).ground());
  }
}
