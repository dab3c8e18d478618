package org.sangathan.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// What an accepted act says, carried over the redirect to the next page in a cookie, so that it
/// needs no session.
///
/// @param key of the words
/// @param facts that fill its holes
public record Flash(String key, List<String> facts) {

  private static final String COOKIE = "said";

  /// The next page that this browser opens says it, once.
  public static void say(HttpServletResponse response, String key, Object... facts) {
    String text =
        Stream.concat(Stream.of(key), Arrays.stream(facts).map(Objects::toString))
            .collect(Collectors.joining("\n"));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write(response, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), 60);
  }

  static @Nullable Flash take(HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    if (cookie == null) {
      return null;
    }
    write(response, "", 0);
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cookie.getValue());
      List<String> parts = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return parts.isEmpty() ? null : new Flash(parts.getFirst(), parts.subList(1, parts.size()));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static void write(HttpServletResponse response, String value, int seconds) {
    ResponseCookie cookie =
        ResponseCookie.from(COOKIE, value)
            .path("/")
            .maxAge(seconds)
            .httpOnly(true)
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
