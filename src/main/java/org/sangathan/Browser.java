package org.sangathan;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Opens a page in the person's own browser, where there is a screen to show it on.
final class Browser {
  private Browser() {}

  static void open(String address) {
    List<String> command = command();
    if (command.isEmpty()) return;
    try {
      new ProcessBuilder(command.getFirst(), address)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // No such program on this machine: the address stands on the terminal all the same.
    }
  }

  private static List<String> command() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("mac")) return List.of("open");
    if (system.startsWith("windows")) return List.of("explorer");
    boolean hasScreen =
        System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    return hasScreen ? List.of("xdg-open") : List.of();
  }
}
