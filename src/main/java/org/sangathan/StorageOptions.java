package org.sangathan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the program keeps its data.
final class StorageOptions {

  @Option(names = "--data", description = "data directory")
  @Nullable Path data;

  @Option(
      names = "--db-url",
      description = "an external PostgreSQL 18: postgresql://user:password@host/name")
  @Nullable String dbUrl;

  /// As arguments for Spring, which lets them win over every other setting.
  ///
  /// @param usualFolder under `.sangathan` of the user's home, where no directory is named
  List<String> settings(String usualFolder) {
    List<String> settings = new ArrayList<>();
    settings.add("--sangathan.data=" + folder(usualFolder).toAbsolutePath());
    if (dbUrl != null) settings.add("--sangathan.db-url=" + dbUrl);
    return settings;
  }

  Path folder(String usualFolder) {
    return data != null
        ? data
        : Path.of(System.getProperty("user.home"), ".sangathan", usualFolder);
  }
}
