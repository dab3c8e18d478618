package org.sangathan.singlesignon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.sangathan.pages.PublicAddress;
import org.sangathan.signin.SignedText;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// The errand in the browser: for ten minutes, and taken away at the first return.
@Component
class ErrandCookie {
  private static final Duration VALID = Duration.ofMinutes(10);
  private static final String PURPOSE = "errand";

  private final SignedText signed;
  private final PublicAddress own;
  private final Clock clock;

  ErrandCookie(SignedText signed, PublicAddress address, Clock clock) {
    this.signed = signed;
    this.own = address;
    this.clock = clock;
  }

  /// Sends them off, to a page of another house.
  void send(Errand errand, String address, HttpServletResponse response) {
    String text = signed.sign(PURPOSE, clock.instant().plus(VALID), errand.parts());
    set(response, text, VALID);
    response.setHeader(HttpHeaders.LOCATION, address);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
  }

  Optional<Errand> take(HttpServletRequest request, HttpServletResponse response) {
    var cookie = WebUtils.getCookie(request, name());
    set(response, "", Duration.ZERO);
    return cookie == null
        ? Optional.empty()
        : signed.read(PURPOSE, cookie.getValue(), clock.instant()).flatMap(Errand::of);
  }

  /// `Lax`: the directory leads back from its own site.
  private void set(HttpServletResponse response, String text, Duration age) {
    ResponseCookie cookie =
        ResponseCookie.from(name(), text)
            .httpOnly(true)
            .secure(own.isHttps())
            .sameSite("Lax")
            .path("/")
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private String name() {
    return own.isHttps() ? "__Host-errand" : "errand";
  }
}
