package org.sangathan.pages;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells browsers that our pages load nothing from anybody else, run no script that stands in a
/// page, and stand in nobody's frame.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SafetyHeaders extends OncePerRequestFilter {

  static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self';"
          + " base-uri 'none'; object-src 'none'";

  /// The camera reads slips; nothing else of the machine is ever asked for.
  static final String PERMISSIONS =
      "geolocation=(), microphone=(), camera=(self), payment=(), usb=(), display-capture=(),"
          + " browsing-topics=()";

  /// What the container refuses by itself comes here only with the page that says so.
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", CONTENT_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", PERMISSIONS);
    // What failed before it was known who asks is kept by nobody either.
    if (request.getDispatcherType() == DispatcherType.ERROR)
      response.setHeader("Cache-Control", "no-store");
    chain.doFilter(request, response);
  }
}
