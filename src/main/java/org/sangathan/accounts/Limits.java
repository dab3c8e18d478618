package org.sangathan.accounts;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// How much one may ask of this node. Whoever is signed in is counted by account, so that an office
/// behind one address is no crowd; only strangers are counted by address.
@Component
class Limits {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final double A_FILE = 0.1;

  private final InstantSource clock;
  private final Allowance address;
  private final Allowance person;
  private final Allowance program;

  Limits(Environment settings, InstantSource clock) {
    this.clock = clock;
    this.address = new Allowance(often(settings, "address", 6_000), MINUTE);
    this.person = new Allowance(often(settings, "person", 1_200), MINUTE);
    this.program = new Allowance(often(settings, "program", 30_000), MINUTE);
  }

  /// @return none where all limits are lifted
  static int often(Environment settings, String what, int usual) {
    boolean on = settings.getProperty("sangathan.limits", Boolean.class, true);
    return on ? settings.getProperty("sangathan.limit-" + what, Integer.class, usual) : 0;
  }

  /// Not a bean: it stands where it is known who asks.
  Filter filter() {
    return new OncePerRequestFilter() {
      @Override
      protected void doFilterInternal(
          HttpServletRequest request, HttpServletResponse response, FilterChain chain)
          throws ServletException, IOException {
        Duration wait = toWait(request);
        if (wait.isZero()) {
          chain.doFilter(request, response);
          return;
        }
        comeAgain(response, wait);
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
      }
    };
  }

  static void comeAgain(HttpServletResponse response, Duration wait) {
    response.setHeader(HttpHeaders.RETRY_AFTER, "" + (wait.toSeconds() + 1));
  }

  private Duration toWait(HttpServletRequest request) {
    // Who asks for a style sheet is not looked up: it costs less than to know.
    boolean file = isFile(request.getRequestURI());
    Optional<Visitor> visitor = file ? Optional.empty() : Visitor.present();
    if (visitor.isEmpty()) {
      String network = Network.of(request.getRemoteAddr());
      return address.take(network, clock.instant(), file ? A_FILE : 1);
    }
    Allowance own = visitor.get().proof() == Proof.TOKEN ? program : person;
    return own.take(visitor.get().account().id(), clock.instant(), 1);
  }

  private static boolean isFile(String path) {
    return path.startsWith("/static/")
        || path.startsWith("/webjars/")
        || path.startsWith("/_static/");
  }
}
