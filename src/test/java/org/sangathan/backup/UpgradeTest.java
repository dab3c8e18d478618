package org.sangathan.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sangathan.Sangathan;
import org.sangathan.access.Browser;
import org.sangathan.database.Restoring;
import org.sangathan.figures.FiguresCheck;
import org.sangathan.keys.Resealing;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// What an organisation recorded with an earlier release lives on in this one. The files are the
/// small demo of each release, named by the version of its tables (CONTRIBUTING says how to make
/// one).
class UpgradeTest {
  private static final Path FILES = Path.of("src/test/resources/org/sangathan/backup");

  /// The key with which all these files were made: 32 zeros.
  private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  @TempDir private Path folder;

  static List<Path> releases() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void anEarlierReleaseIsCarriedOn(Path file) {
    try (EmptyPlace place = new EmptyPlace(folder)) {
      String schema = place.restore().read(file, null).schema();
      assertThat(file.getFileName()).hasToString(schema + ".backup");
      assertThat(Restoring.version(place.server)).hasValue(Restoring.newest());
      List<String> arguments = new ArrayList<>(place.arguments());
      arguments.add("--sangathan.key.phone-blind=" + KEY);
      try (ConfigurableApplicationContext context =
          new SpringApplicationBuilder(Sangathan.class).run(arguments.toArray(String[]::new))) {
        assertThat(context.getBean(FiguresCheck.class).look().isClean()).isTrue();
        int port = context.getEnvironment().getRequiredProperty("local.server.port", int.class);
        lookAround(port);
        // Phones of a release that did not seal them are sealed by the first night, or by this.
        Resealing resealing = context.getBean(Resealing.class);
        resealing.replaceOlder(rows -> {});
        assertThat(resealing.rowsByKey()).doesNotContainKey(0).isNotEmpty();
        lookAround(port);
      }
    }
  }

  private static void lookAround(int port) {
    Browser nation = new Browser(port);
    assertThat(nation.signIn("nation", "namaste-demo").statusCode()).isEqualTo(303);
    assertThat(page(nation, "/u/N")).contains("सप्तदेश", "603");
    assertThat(page(nation, "/u/N/targets")).contains("नमूना अभियान", "900");
    Browser booth = new Browser(port);
    booth.signIn("booth", "namaste-demo");
    assertThat(page(booth, "/u/S1-D006-AC013-B0001/people")).contains("राधा नमूना");
  }

  private static String page(Browser browser, String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
