package org.sangathan.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/// The server that the settings name: `sangathan.db-url`, or else our own in `sangathan.data`. With
/// `sangathan.postgres.NAME` any setting of our own is changed that does not risk data.
public final class ChosenServer {
  private ChosenServer() {}

  /// With the setting `sangathan.join`, a server that already runs on the folder is used as it is.
  public static DatabaseServer open(Environment settings) {
    String url = url(settings);
    if (!url.isBlank()) {
      return ExternalServer.at(
          url,
          settings.getProperty("sangathan.db-user"),
          settings.getProperty("sangathan.db-password"));
    }
    // A command at the terminal works beside the server that runs on its folder.
    Optional<DatabaseServer> running =
        settings.getProperty("sangathan.join", Boolean.class, false)
            ? JoinedServer.on(folder(settings))
            : Optional.empty();
    return running.orElseGet(() -> EmbeddedServer.start(embedded(settings)));
  }

  /// False where [#open] would make a new server of our own.
  public static boolean exists(Environment settings) {
    return !url(settings).isBlank() || Files.isDirectory(folder(settings).resolve("cluster"));
  }

  private static String url(Environment settings) {
    return settings.getProperty("sangathan.db-url", "");
  }

  private static EmbeddedServer.Settings embedded(Environment settings) {
    EmbeddedServer.Settings chosen = EmbeddedServer.Settings.in(folder(settings));
    Map<String, String> postgres =
        Binder.get(settings)
            .bind("sangathan.postgres", Bindable.mapOf(String.class, String.class))
            .orElseGet(Map::of);
    for (Map.Entry<String, String> one : postgres.entrySet()) {
      // From the environment of the process, SHARED_BUFFERS arrives as shared.buffers.
      chosen = chosen.with(one.getKey().replace('.', '_'), one.getValue());
    }
    return chosen;
  }

  private static Path folder(Environment settings) {
    return DataDirectory.of(settings).resolve("postgres");
  }
}
