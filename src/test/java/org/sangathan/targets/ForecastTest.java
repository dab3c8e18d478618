package org.sangathan.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForecastTest {
  private static final int DRIVES = 4_000;

  @Test
  void anEvenDriveEndsAboutWhereItIsHeading() {
    long[] closed = new long[30];
    Arrays.fill(closed, 100);

    Forecast forecast = Forecast.of(closed, 40, 60).orElseThrow();

    assertThat(forecast.middle()).isBetween(5_500L, 6_500L);
    assertThat(forecast.low()).isLessThan(forecast.middle());
    assertThat(forecast.high()).isGreaterThan(forecast.middle());
  }

  @Test
  void nothingIsGuessedFromTooLittleOrWhenItIsOver() {
    assertThat(Forecast.of(new long[] {50, 50, 50, 50}, 0, 30)).isEmpty();
    assertThat(Forecast.of(new long[] {1, 1, 1, 1, 1, 1}, 0, 30)).isEmpty();
    assertThat(Forecast.of(new long[] {9, 9, 9, 9, 9, 9}, 0, 6)).isEmpty();
  }

  @Test
  void theEndIsNeverBelowWhatIsThere() {
    long[] closed = new long[20];
    closed[0] = 1_000;
    Forecast forecast = Forecast.of(closed, 30, 21).orElseThrow();
    assertThat(forecast.low()).isGreaterThanOrEqualTo(1_030);
  }

  /// The table in the program is what these drives give.
  @Test
  void theTableComesFromTheGeneratedDrives() {
    double[][][] made = learn(GeneratedDrives.of(1, DRIVES));
    assertThat(told(made)).isEqualTo(told(Forecast.table()));
  }

  /// Other drives than those that it was learnt from; looked at on every fifth day of each.
  @Test
  void eightEndsOfTenFallIntoTheBand() {
    Map<GeneratedDrives.Shape, int[]> byShape = new EnumMap<>(GeneratedDrives.Shape.class);
    int[] all = new int[2];
    for (GeneratedDrives.Drive drive : GeneratedDrives.of(2, DRIVES)) {
      long end = Arrays.stream(drive.days()).sum();
      for (int day = 5; day < drive.days().length; day += 5) {
        long[] closed = Arrays.copyOf(drive.days(), day);
        Forecast forecast = Forecast.of(closed, 0, drive.days().length).orElse(null);
        if (forecast == null) continue;
        boolean in = forecast.low() <= end && end <= forecast.high();
        count(byShape.computeIfAbsent(drive.shape(), s -> new int[2]), in);
        count(all, in);
      }
    }
    byShape.forEach(
        (shape, n) -> System.out.printf(Locale.ROOT, "%-12s %.3f of %d%n", shape, share(n), n[1]));
    System.out.printf(Locale.ROOT, "%-12s %.3f of %d%n", "all", share(all), all[1]);
    assertThat(share(all)).isBetween(0.75, 0.85);
    byShape.forEach((shape, n) -> assertThat(share(n)).as(shape.name()).isGreaterThan(0.55));
  }

  private static void count(int[] n, boolean in) {
    if (in) n[0]++;
    n[1]++;
  }

  private static double share(int[] n) {
    return (double) n[0] / n[1];
  }

  private static double[][][] learn(List<GeneratedDrives.Drive> drives) {
    int rows = Forecast.PASSED.length + 1;
    int columns = Forecast.PEOPLE.length + 1;
    List<List<List<Double>>> ratios = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      List<List<Double>> row = new ArrayList<>();
      for (int c = 0; c < columns; c++) row.add(new ArrayList<>());
      ratios.add(row);
    }
    for (GeneratedDrives.Drive drive : drives) {
      long end = Arrays.stream(drive.days()).sum();
      for (int day = 5; day < drive.days().length; day += 5) {
        long[] closed = Arrays.copyOf(drive.days(), day);
        long done = Arrays.stream(closed).sum();
        if (done < 10) continue;
        double rest = Forecast.rest(closed, drive.days().length);
        ratios
            .get(Forecast.row(day, drive.days().length))
            .get(Forecast.column(done))
            .add((end - done) / rest);
      }
    }
    double[][][] table = new double[rows][columns][];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        List<Double> all = ratios.get(r).get(c);
        Collections.sort(all);
        table[r][c] = new double[] {at(all, 0.1), at(all, 0.5), at(all, 0.9)};
      }
    }
    return table;
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) (share * (sorted.size() - 1)));
  }

  private static String told(double[][][] table) {
    StringBuilder told = new StringBuilder();
    for (double[][] row : table) {
      told.append("    {");
      for (int c = 0; c < row.length; c++) {
        told.append(
            String.format(
                Locale.ROOT,
                "%s{%.2f, %.2f, %.2f}",
                c == 0 ? "" : ", ",
                row[c][0],
                row[c][1],
                row[c][2]));
      }
      told.append("},\n");
    }
    return told.toString();
  }
}
