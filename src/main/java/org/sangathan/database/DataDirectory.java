package org.sangathan.database;

import java.nio.file.Path;
import org.springframework.core.env.Environment;

/// The folder in which this node keeps its own: the embedded server, keys, the demo's sign-ins.
public final class DataDirectory {
  private DataDirectory() {}

  public static Path of(Environment settings) {
    String usual = Path.of(System.getProperty("user.home"), ".sangathan", "data").toString();
    return Path.of(settings.getProperty("sangathan.data", usual)).toAbsolutePath();
  }
}
