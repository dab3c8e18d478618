package org.sangathan.pages;

import java.net.URI;

/// Where a request asks to be led afterwards. Only paths of our own are gone to: `//elsewhere` and
/// `/\elsewhere` would leave the house.
public final class OwnAddress {
  private OwnAddress() {}

  /// The path itself, or the main page in place of anything that leads elsewhere.
  public static String of(String asked) {
    boolean own =
        asked.startsWith("/")
            && !asked.startsWith("//")
            && asked.chars().noneMatch(c -> c <= ' ' || c == '\\' || c >= 0x7F);
    try {
      return own && URI.create(asked).getHost() == null ? asked : "/";
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }
}
