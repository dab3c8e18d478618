package org.sangathan.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// Marks a browser in which a long work began, so that every page tells of it until it has ended.
final class UnderWay {
  private static final String COOKIE = "works";
  private static final int A_DAY = 86_400;

  private UnderWay() {}

  static String address(UUID work) {
    return "/works/" + work;
  }

  /// Where one is led who has just begun it: as soon as it has ended, on to what follows.
  static String beginning(UUID work) {
    return address(work) + "?begun";
  }

  static boolean isBeginning(HttpServletRequest request) {
    return request.getParameter("begun") != null;
  }

  static void mark(HttpServletResponse response) {
    write(response, "1", A_DAY);
  }

  static void unmark(HttpServletResponse response) {
    write(response, "", 0);
  }

  static boolean isMarked(HttpServletRequest request) {
    return WebUtils.getCookie(request, COOKIE) != null;
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
