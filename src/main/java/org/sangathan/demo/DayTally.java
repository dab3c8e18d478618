package org.sangathan.demo;

import java.util.Arrays;
import org.sangathan.demo.Household.Human;

/// What one unit or cell gained on each of the days, as the tallies count it. A youth is one by the
/// year that runs now, as the recount from the rows will see it.
final class DayTally {
  private static final int OLDEST_YOUTH = 35;
  private static final int CLAIMED = 0;
  private static final int WOMEN = 1;
  private static final int YOUTH = 2;
  private static final int YOUNG_WOMEN = 3;
  private static final int ENROLLED = 4;
  private static final int WITHDRAWN = 5;
  private static final int MEASURES = 6;

  private final int[] counts = new int[Drive.DAYS * MEASURES];

  void enrolled(int day, Human human, int thisYear) {
    stand(day, human, thisYear, 1);
    counts[day * MEASURES + ENROLLED]++;
  }

  void withdrew(int day, Human human, int thisYear) {
    stand(day, human, thisYear, -1);
    counts[day * MEASURES + WITHDRAWN]++;
  }

  private void stand(int day, Human human, int thisYear, int by) {
    boolean isWoman = "woman".equals(human.gender());
    boolean isYouth = thisYear - human.birthYear() <= OLDEST_YOUTH;
    int at = day * MEASURES;
    counts[at + CLAIMED] += by;
    if (isWoman) counts[at + WOMEN] += by;
    if (isYouth) counts[at + YOUTH] += by;
    if (isWoman && isYouth) counts[at + YOUNG_WOMEN] += by;
  }

  void addTo(DayTally sum) {
    for (int i = 0; i < counts.length; i++) sum.counts[i] += counts[i];
  }

  /// Many people at once, without saying who: for worlds that have figures but no people.
  void add(int day, int people) {
    int at = day * MEASURES;
    counts[at + CLAIMED] += people;
    counts[at + WOMEN] += people * 3 / 8;
    counts[at + YOUTH] += people * 2 / 5;
    counts[at + YOUNG_WOMEN] += people / 7;
    counts[at + ENROLLED] += people;
  }

  void clear() {
    Arrays.fill(counts, 0);
  }

  /// One row for each day on which something happened.
  void writeUnit(Batch batch, Drive drive, int cell, int unit) {
    for (int d = 0; d < Drive.DAYS; d++) {
      if (!hasAny(d)) continue;
      CopyRows to = batch.to(DemoTable.TALLY_UNIT).row().day(drive.day(d));
      measures(to.number(cell).number(unit), d);
    }
  }

  void writeCell(Batch batch, Drive drive, int cell) {
    for (int d = 0; d < Drive.DAYS; d++) {
      if (!hasAny(d)) continue;
      CopyRows to = batch.to(DemoTable.TALLY_CELL).row().day(drive.day(d));
      measures(to.number(cell), d);
    }
  }

  private boolean hasAny(int day) {
    int at = day * MEASURES;
    return counts[at + ENROLLED] != 0 || counts[at + WITHDRAWN] != 0;
  }

  private void measures(CopyRows to, int day) {
    for (int m = 0; m < MEASURES; m++) to.count(counts[day * MEASURES + m]);
  }
}
