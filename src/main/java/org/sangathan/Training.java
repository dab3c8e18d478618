package org.sangathan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A start that nobody sees, in a folder of its own, for what the virtual machine learns from it:
/// the next start of the same program is then quicker.
final class Training {
  private static final List<String> PAGES = List.of("/", "/sign-in", "/setup", "/actuator/health");

  int run() {
    try {
      Path folder = Files.createTempDirectory("sangathan-training");
      try {
        visit(folder);
      } finally {
        delete(folder);
      }
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void visit(Path folder) throws IOException {
    String[] settings = {
      "--sangathan.data=" + folder, "--server.port=0", "--server.address=127.0.0.1"
    };
    try (ConfigurableApplicationContext context =
            new SpringApplicationBuilder(Sangathan.class).run(settings);
        HttpClient client = HttpClient.newHttpClient()) {
      String port = context.getEnvironment().getRequiredProperty("local.server.port");
      for (String page : PAGES) {
        URI address = URI.create("http://127.0.0.1:" + port + page);
        client.send(
            HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
