package org.sangathan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// What a bench measured: a table, or with `--json` one object a line.
final class BenchReport {

  private record Row(
      String bench, String metric, double value, String unit, @Nullable String vs, double ratio) {}

  private final List<Row> rows = new ArrayList<>();

  void add(String bench, String metric, double value, String unit) {
    rows.add(new Row(bench, metric, value, unit, null, Double.NaN));
  }

  void add(String bench, String metric, double value, String unit, String vs, double other) {
    rows.add(new Row(bench, metric, value, unit, vs, value / other));
  }

  /// The speed of the machine at this minute, beside which every absolute figure has to be read.
  void addMachine() {
    add("machine", "fdatasync p50", fdatasync(), "ms");
    add("machine", "one core", oneCore(), "MB/s crc32");
    add(
        "machine",
        "load",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        "processes");
  }

  /// Forgets how large the heap has been until now.
  void beginHeap() {
    heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /// The pools' own peaks, added: they need not have been at one moment.
  void addHeap(String bench, String of) {
    long largest = heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    add(bench, of + "largest heap", largest / 1e6, "MB");
    add(bench, of + "heap allowed", Runtime.getRuntime().maxMemory() / 1e6, "MB");
  }

  private static Stream<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  private static double fdatasync() {
    try {
      Path file = Files.createTempFile(Path.of("target"), "fdatasync", "");
      double[] millis = new double[200];
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        for (int i = 0; i < millis.length; i++) {
          long begin = System.nanoTime();
          channel.write(ByteBuffer.allocate(8192), i * 8192L);
          channel.force(false);
          millis[i] = (System.nanoTime() - begin) / 1e6;
        }
      }
      Files.delete(file);
      return percentile(millis, 0.5);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double oneCore() {
    byte[] bytes = new byte[1 << 20];
    CRC32 crc = new CRC32();
    long begin = System.nanoTime();
    int rounds = 0;
    while (System.nanoTime() - begin < 500_000_000L) {
      crc.update(bytes);
      rounds++;
    }
    return rounds / ((System.nanoTime() - begin) / 1e9);
  }

  static double percentile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
  }

  void print(boolean json) {
    for (Row row : rows) System.out.println(json ? json(row) : line(row));
  }

  private static String line(Row r) {
    String beside = r.vs == null ? "" : String.format(Locale.ROOT, "  = %.2f x %s", r.ratio, r.vs);
    return String.format(
        Locale.ROOT, "%-9s %-46s %12.2f %-12s%s", r.bench, r.metric, r.value, r.unit, beside);
  }

  private static String json(Row r) {
    String beside =
        r.vs == null
            ? "\"vs\":null,\"ratio\":null"
            : String.format(Locale.ROOT, "\"vs\":\"%s\",\"ratio\":%.3f", r.vs, r.ratio);
    return String.format(
        Locale.ROOT,
        "{\"bench\":\"%s\",\"metric\":\"%s\",\"value\":%.3f,\"unit\":\"%s\",%s}",
        r.bench,
        r.metric,
        r.value,
        r.unit,
        beside);
  }
}
