package org.sangathan;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
      int port = freePort();
      long begin = System.nanoTime();
      Process process = process(port);
      try {
        awaitPage(port, process);
        seconds[i] = (System.nanoTime() - begin) / 1e9;
        memory[i] = residentMegabytes(process.pid());
      } finally {
        process.destroy();
        process.waitFor();
      }
    }
    String name = aot == null ? "without a cache" : "with the AOT cache";
    report.add("start", "to the first page, " + name, BenchReport.percentile(seconds, 0.5), "s");
    report.add("start", "resident then", BenchReport.percentile(memory, 0.5), "MB");
  }

  private Process process(int port) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx256m", "-Djava.awt.headless=true"));
    if (aot != null) command.add("-XX:AOTCache=" + aot);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "org.sangathan.Sangathan"));
    command.addAll(List.of("start", "--no-open", "--port", "" + port, "--data", data.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void awaitPage(int port, Process process)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in")).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (process.isAlive()) {
        try {
          if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException e) {
          // Not listening yet.
        }
        Thread.sleep(20);
      }
    }
    throw new IllegalStateException("it ended before it answered");
  }

  private static double residentMegabytes(long pid) throws IOException {
    Path status = Path.of("/proc", "" + pid, "status");
    if (!Files.exists(status)) return Double.NaN;
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
