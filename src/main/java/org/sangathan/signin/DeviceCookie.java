package org.sangathan.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.sangathan.pages.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// The secrets by which a browser is known: one for each account, at most three, because a family
/// may share a telephone.
@Component
class DeviceCookie {
  private static final SecureRandom CHANCE = new SecureRandom();
  private static final Duration YEAR = Duration.ofDays(365);
  private static final int BYTES = 32;
  private static final int MOST = 3;

  private final PublicAddress own;

  DeviceCookie(PublicAddress own) {
    this.own = own;
  }

  List<String> secrets(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, name());
    if (cookie == null || cookie.getValue().length() > 400) return List.of();
    return List.of(cookie.getValue().split("\\.")).stream().limit(MOST).toList();
  }

  static String newSecret() {
    byte[] secret = new byte[BYTES];
    CHANCE.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  /// The latest stands first; one too many is forgotten.
  void keep(HttpServletResponse response, String latest, List<String> others) {
    List<String> all = new ArrayList<>(List.of(latest));
    others.stream().filter(other -> !other.equals(latest)).limit(MOST - 1).forEach(all::add);
    ResponseCookie cookie =
        ResponseCookie.from(name(), String.join(".", all))
            .httpOnly(true)
            .secure(own.isHttps())
            .sameSite("Lax")
            .path("/")
            .maxAge(YEAR)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private String name() {
    return own.isHttps() ? "__Host-device" : "device";
  }
}
