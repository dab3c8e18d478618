package org.sangathan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The same program as a process of its own, with the settings of `./sangathan start`.
final class ChildServer {
  final int port;
  private final Process process;

  /// @param port 0 for any that is free
  /// @param aot null for a start without a cache
  ChildServer(Path data, int port, @Nullable Path aot) {
    this(data, port, aot, Map.of());
  }

  /// @param environment settings that are no options of the command, or are secret
  ChildServer(Path data, int port, @Nullable Path aot, Map<String, String> environment) {
    this.port = port == 0 ? freePort() : port;
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx256m", "-Djava.awt.headless=true"));
    if (aot != null) command.add("-XX:AOTCache=" + aot);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "org.sangathan.Sangathan", "start"));
    command.addAll(
        List.of("--no-open", "--port", Integer.toString(this.port), "--data", data.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.environment().put("SANGATHAN_LIMITS", "false");
    builder.environment().putAll(environment);
    try {
      this.process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path log() {
    return Path.of("target", "bench-server.log");
  }

  long pid() {
    return process.pid();
  }

  /// Waits until the first page is there.
  void awaitPage() throws InterruptedException {
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
    throw new IllegalStateException("it ended before it answered; see " + log());
  }

  /// As a machine does that loses its power: nothing is told, nothing is tidied.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  void stop() {
    process.destroy();
    process.onExit().join();
  }

  double residentMegabytes() throws IOException {
    Path status = Path.of("/proc", Long.toString(pid()), "status");
    if (!Files.exists(status)) return Double.NaN;
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(Double.NaN);
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
