package org.sangathan.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import org.sangathan.words.Language;
import org.sangathan.words.Preferred;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The switches of language, light and digits: plain links, so that they work without JavaScript
/// and before anybody has signed in. They change how one person reads and nothing else.
@Controller
class ReadingChoices {

  private static final Duration LONG = Duration.ofDays(400);

  private final Screens screens;
  private final PublicAddress own;

  ReadingChoices(Screens screens, PublicAddress own) {
    this.screens = screens;
    this.own = own;
  }

  @Open
  @GetMapping("/language")
  ResponseEntity<Void> language(
      HttpServletRequest request, @RequestParam String to, @RequestParam String back) {
    Preferred now = screens.readerOf(request);
    Language language = Language.of(to);
    return chosen(
        request,
        new Preferred(language, now.digits(), now.theme()),
        "language",
        language.code(),
        back);
  }

  @Open
  @GetMapping("/theme")
  ResponseEntity<Void> theme(
      HttpServletRequest request, @RequestParam String to, @RequestParam String back) {
    Preferred now = screens.readerOf(request);
    Preferred.Theme theme = Preferred.Theme.of(to);
    return chosen(
        request, new Preferred(now.language(), now.digits(), theme), "theme", theme.code(), back);
  }

  @Open
  @GetMapping("/digits")
  ResponseEntity<Void> digits(
      HttpServletRequest request, @RequestParam String to, @RequestParam String back) {
    Preferred now = screens.readerOf(request);
    Preferred.Digits digits = Preferred.Digits.of(to);
    return chosen(
        request, new Preferred(now.language(), digits, now.theme()), "digits", digits.code(), back);
  }

  private ResponseEntity<Void> chosen(
      HttpServletRequest request, Preferred preferred, String cookie, String code, String back) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(OwnAddress.of(back)));
    if (isFromElsewhere(request)) {
      return answer.build();
    }
    screens.keep(request, preferred);
    return answer.header(HttpHeaders.SET_COOKIE, cookie(cookie, code)).build();
  }

  private String cookie(String name, String code) {
    return ResponseCookie.from(name, code)
        .path("/")
        .maxAge(LONG)
        .httpOnly(true)
        .secure(own.isHttps())
        .sameSite("Lax")
        .build()
        .toString();
  }

  /// A strange page could make a browser follow these links; it shall not change what people chose.
  private static boolean isFromElsewhere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return site != null && !site.equals("same-origin") && !site.equals("none");
  }
}
