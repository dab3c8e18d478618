package org.sangathan.overview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws numbers as the paths and boxes of SVG, without colours and words: those are the page's.
final class Pictures {
  private static final int SPARK_WIDTH = 90;
  private static final int SPARK_HEIGHT = 20;
  private static final int SHADES = 5;

  private Pictures() {}

  /// A line through the values, the least at the foot and the greatest at the head of the box.
  static String line(long[] values, int width, int height) {
    long low = Arrays.stream(values).min().orElse(0);
    long high = Arrays.stream(values).max().orElse(0);
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      double x = values.length == 1 ? 0 : (double) width * i / (values.length - 1);
      double y = high == low ? height / 2.0 : height * (double) (high - values[i]) / (high - low);
      path.append(i == 0 ? 'M' : 'L').append(place(x)).append(' ').append(place(y));
    }
    return values.length == 1 ? path + "H" + width : path.toString();
  }

  /// A bar for each value, from the foot of the box upwards; a nought has none.
  static String bars(long[] values, int width, int height) {
    long high = Math.max(1, Arrays.stream(values).max().orElse(1));
    double step = (double) width / Math.max(1, values.length);
    double thickness = Math.max(step * 0.72, Math.min(step, 1));
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      if (values[i] <= 0) continue;
      double tall = Math.max(1, height * (double) values[i] / high);
      path.append('M').append(place(i * step + (step - thickness) / 2)).append(' ').append(height);
      path.append('v').append(place(-tall)).append('h').append(place(thickness));
      path.append('v').append(place(tall)).append('z');
    }
    return path.toString();
  }

  /// The small line of a table row: the sums of three days at a time, which an eye can still
  /// follow.
  static String spark(long[] days) {
    long[] sums = new long[(days.length + 2) / 3];
    for (int i = 0; i < days.length; i++)
      sums[sums.length - 1 - (days.length - 1 - i) / 3] += days[i];
    if (Arrays.stream(sums).allMatch(s -> s == 0)) return "";
    long high = Arrays.stream(sums).max().orElse(1);
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < sums.length; i++) {
      path.append(i == 0 ? 'M' : 'L');
      path.append(i * SPARK_WIDTH / Math.max(1, sums.length - 1)).append(' ');
      path.append(SPARK_HEIGHT - SPARK_HEIGHT * sums[i] / Math.max(1, high));
    }
    return path.toString();
  }

  /// One place after the point: a tenth of a unit is less than any eye can see.
  private static String place(double at) {
    long tenths = Math.round(at * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
  }

  /// For each value a shade from 1 to 5 by its rank among those that are not nought; 0 for nought.
  static int[] shades(long[] values) {
    long[] ranked = Arrays.stream(values).filter(v -> v > 0).sorted().toArray();
    int[] shades = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      if (values[i] <= 0) continue;
      int rank = Arrays.binarySearch(ranked, values[i]);
      while (rank > 0 && ranked[rank - 1] == values[i]) rank--;
      shades[i] = 1 + rank * SHADES / ranked.length;
    }
    return shades;
  }

  /// Boxes whose areas are as the weights, as near to squares as they can be (Bruls, Huizing and
  /// van Wijk 2000). Weights come from the greatest down; those of nought get none.
  static List<UnitPage.@Nullable Box> treeMap(long[] weights, double width, double height) {
    double sum = Arrays.stream(weights).sum();
    List<UnitPage.@Nullable Box> boxes = new ArrayList<>();
    Rest rest = new Rest(0, 0, width, height);
    double scale = width * height / Math.max(1, sum);
    for (int from = 0; from < weights.length && weights[from] > 0; ) {
      int to = from + 1;
      while (to < weights.length && weights[to] > 0 && isBetter(weights, from, to, rest, scale))
        to++;
      rest = rest.lay(Arrays.copyOfRange(weights, from, to), scale, boxes);
      from = to;
    }
    while (boxes.size() < weights.length) boxes.add(null);
    return boxes;
  }

  private static boolean isBetter(long[] weights, int from, int to, Rest rest, double scale) {
    return worst(weights, from, to + 1, rest, scale) <= worst(weights, from, to, rest, scale);
  }

  /// How far from a square the worst box of a row is.
  private static double worst(long[] weights, int from, int to, Rest rest, double scale) {
    double area = Arrays.stream(weights, from, to).sum() * scale;
    double side = Math.min(rest.width, rest.height);
    double square = area * area;
    double widest = side * side * weights[from] * scale / square;
    double narrowest = square / (side * side * weights[to - 1] * scale);
    return Math.max(widest, narrowest);
  }

  /// What is still free.
  private record Rest(double x, double y, double width, double height) {

    /// Lays a row along the shorter side and tells what is free then.
    Rest lay(long[] row, double scale, List<UnitPage.@Nullable Box> boxes) {
      boolean upright = height <= width;
      double along = upright ? height : width;
      double thick = along == 0 ? 0 : Arrays.stream(row).sum() * scale / along;
      double at = 0;
      for (long weight : row) {
        double length = thick == 0 ? 0 : weight * scale / thick;
        boxes.add(
            upright
                ? new UnitPage.Box(round(x), round(y + at), round(thick), round(length))
                : new UnitPage.Box(round(x + at), round(y), round(length), round(thick)));
        at += length;
      }
      return upright
          ? new Rest(x + thick, y, width - thick, height)
          : new Rest(x, y + thick, width, height - thick);
    }
  }

  private static double round(double at) {
    return Math.round(at * 10) / 10.0;
  }
}
