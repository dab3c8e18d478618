package org.sangathan.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sangathan.figures.Measure;
import org.sangathan.figures.Measure.Direction;
import org.sangathan.figures.Measure.Kind;
import org.sangathan.figures.Measured;
import org.sangathan.people.Gender;
import org.springframework.stereotype.Component;

/// What membership counts. A plain enrolment is *claimed*: the further stages come with the acts
/// that reach them.
@Component
public class MembershipMeasures implements Measured {
  public static final Measure CLAIMED = stock("claimed");
  static final Measure CLAIMED_WOMEN = stock("claimed_women");
  static final Measure CLAIMED_YOUTH = stock("claimed_youth");
  static final Measure CLAIMED_YOUNG_WOMEN = stock("claimed_young_women");
  public static final Measure ENROLLED =
      new Measure("enrolled", Kind.FLOW, Direction.MORE_IS_BETTER);
  static final Measure WITHDRAWN = new Measure("withdrawn", Kind.FLOW, Direction.LESS_IS_BETTER);
  public static final Measure RENEWED = new Measure("renewed", Kind.FLOW, Direction.MORE_IS_BETTER);
  static final Measure MOVED_IN = new Measure("moved_in", Kind.MOVED_IN, Direction.NEITHER);
  static final Measure MOVED_OUT = new Measure("moved_out", Kind.MOVED_OUT, Direction.NEITHER);

  /// Youth are at most so old in the year that is running: the usual band of 18 to 35.
  static final int OLDEST_YOUTH = 35;

  private final MembershipStore store;
  private final RenewalStore renewals;
  private final Clock clock;

  MembershipMeasures(MembershipStore store, RenewalStore renewals, Clock clock) {
    this.store = store;
    this.renewals = renewals;
    this.clock = clock;
  }

  private static Measure stock(String code) {
    return new Measure(code, Kind.STOCK, Direction.MORE_IS_BETTER);
  }

  @Override
  public List<Measure> measures() {
    return List.of(
        CLAIMED,
        CLAIMED_WOMEN,
        CLAIMED_YOUTH,
        CLAIMED_YOUNG_WOMEN,
        ENROLLED,
        WITHDRAWN,
        MOVED_IN,
        MOVED_OUT,
        RENEWED);
  }

  @Override
  public List<Measure> turningWithTheYear() {
    return List.of(CLAIMED_YOUTH, CLAIMED_YOUNG_WOMEN);
  }

  @Override
  public List<Measure> countedAgain() {
    return List.of(CLAIMED, CLAIMED_WOMEN, CLAIMED_YOUTH, CLAIMED_YOUNG_WOMEN, RENEWED);
  }

  @Override
  public void recount(Consumer<Recount> to) {
    store.recount(LocalDate.now(clock).getYear(), to);
    renewals.recount(to);
  }

  /// The stocks in which a person stands.
  static List<Measure> standing(@Nullable Gender gender, int birthYear, int thisYear) {
    boolean isWoman = gender == Gender.WOMAN;
    boolean isYouth = thisYear - birthYear <= OLDEST_YOUTH;
    List<Measure> in = new ArrayList<>(List.of(CLAIMED));
    if (isWoman) in.add(CLAIMED_WOMEN);
    if (isYouth) in.add(CLAIMED_YOUTH);
    if (isWoman && isYouth) in.add(CLAIMED_YOUNG_WOMEN);
    return in;
  }
}
