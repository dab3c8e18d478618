package org.sangathan.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CourseTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);

  private static Course.Step since(int day, long target) {
    return new Course.Step(FIRST.plusDays(day), target);
  }

  private static Course course(long before, @Nullable Forecast forecast, Course.Step... steps) {
    long[] done = {before + 20, before + 50, before + 60};
    return new Course(FIRST, FIRST.plusDays(9), before, done, List.of(steps), forecast);
  }

  @Test
  void theLineEndsTodayAndTheTargetGoesOnToTheLastDay() {
    Course course = course(0, null, since(-5, 100));
    assertThat(course.highest()).isEqualTo(100);
    assertThat(course.line()).isEqualTo("M0 150L72 120L144 75L216 60");
    assertThat(course.targetLine()).isEqualTo("M0 0H720");
    assertThat(course.even()).isEqualTo("M0 150L720 0");
    assertThat(course.band()).isEmpty();
  }

  @Test
  void anEarlierTargetStaysInThePictureAsAStepAndInTheTable() {
    Course course = course(0, null, since(0, 50), since(2, 100));
    assertThat(course.isChanged()).isTrue();
    assertThat(course.targetLine()).isEqualTo("M0 75H144V0H720");
    assertThat(course.days())
        .extracting(Course.Day::target)
        .as("the latest day first")
        .containsExactly(100L, 50L, 50L);
    assertThat(course.days().getFirst().expected()).isEqualTo(30);
  }

  @Test
  void beforeAnythingWasWantedThereIsNoTarget() {
    Course course = course(0, null, since(1, 100));
    assertThat(course.days().getLast().target()).isNull();
    assertThat(course.targetLine()).isEqualTo("M72 0H720");
  }

  @Test
  void theBandOpensFromYesterdayAndDoesNotPressTheRestFlat() {
    Course course = course(0, new Forecast(90, 110, 400), since(0, 100));
    assertThat(course.highest()).isEqualTo(125);
    assertThat(course.band()).isEqualTo("M144 90L720 -330V42Z");
  }

  @Test
  void whatStoodBeforeIsTheFootOfThePicture() {
    Course course = course(1000, null, since(0, 1100));
    assertThat(course.lowest()).isEqualTo(1000);
    assertThat(course.line()).startsWith("M0 150L72 120");
    assertThat(course.days().getLast().expected()).isEqualTo(1010);
  }
}
