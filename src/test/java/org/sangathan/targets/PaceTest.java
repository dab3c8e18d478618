package org.sangathan.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 9, 30);

  private static Pace on(long done, LocalDate today) {
    return Pace.of(new Pace.Days(FIRST, LAST, today), 0, 300, done);
  }

  @Test
  void anEvenPaceCountsTheFirstDayAndToday() {
    assertThat(on(10, FIRST).expected()).isEqualTo(10);
    assertThat(on(10, FIRST).isOnPace()).isTrue();
    assertThat(on(149, FIRST.plusDays(14)).expected()).isEqualTo(150);
    assertThat(on(149, FIRST.plusDays(14)).isOnPace()).isFalse();
  }

  @Test
  void whatIsNeededADayIsCountedFromTomorrow() {
    assertThat(on(100, FIRST.plusDays(9)).perDay()).isEqualTo(10);
    assertThat(on(99, FIRST.plusDays(9)).perDay()).isEqualTo(11);
    assertThat(on(0, FIRST.minusDays(5)).perDay()).isEqualTo(10);
    assertThat(on(300, FIRST.plusDays(3)).perDay()).isZero();
  }

  @Test
  void afterTheLastDayNothingCanBeNeeded() {
    assertThat(on(299, LAST).perDay()).isNull();
    assertThat(on(299, LAST.plusDays(9)).gap()).isEqualTo(1);
    assertThat(on(299, LAST.plusDays(9)).expected()).isEqualTo(300);
  }

  @Test
  void whatStoodBeforeTheDriveIsNotToBeMadeAgain() {
    Pace.Days days = new Pace.Days(FIRST, LAST, FIRST.plusDays(14));
    assertThat(Pace.of(days, 1000, 1300, 1140).expected()).isEqualTo(1150);
    assertThat(Pace.of(days, 1000, 900, 1000).expected()).isEqualTo(900);
  }

  @Test
  void aTargetOfNoughtIsReached() {
    Pace.Days days = new Pace.Days(FIRST, LAST, FIRST);
    assertThat(Pace.of(days, 0, 0, 0).perMille()).isEqualTo(1000);
    assertThat(Pace.of(days, 0, 3, 9).perMille()).isEqualTo(1000);
  }
}
