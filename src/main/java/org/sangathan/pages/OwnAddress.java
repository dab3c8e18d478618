package org.sangathan.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpHeaders;

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

  /// Only the path is said: behind a proxy the server does not know its own name.
  public static void lead(HttpServletResponse response, String address) {
    response.setHeader(HttpHeaders.LOCATION, address);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
  }
}
