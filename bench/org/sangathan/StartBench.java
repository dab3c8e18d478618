package org.sangathan;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Starts the same program as a process of its own, some times over.
final class StartBench {
  private final Path data;
  private final @Nullable Path aot;
  private final BenchReport report;

  StartBench(Path data, @Nullable Path aot, BenchReport report) {
    this.data = data;
    this.aot = aot;
    this.report = report;
  }

  void run(int times) throws IOException, InterruptedException {
    double[] seconds = new double[times];
    double[] memory = new double[times];
    for (int i = 0; i < times; i++) {
      long begin = System.nanoTime();
      ChildServer server = new ChildServer(data, 0, aot);
      try {
        server.awaitPage();
        seconds[i] = (System.nanoTime() - begin) / 1e9;
        memory[i] = server.residentMegabytes();
      } finally {
        server.stop();
      }
    }
    String name = aot == null ? "without a cache" : "with the AOT cache";
    report.add("start", "to the first page, " + name, BenchReport.percentile(seconds, 0.5), "s");
    report.add("start", "resident then", BenchReport.percentile(memory, 0.5), "MB");
  }
}
