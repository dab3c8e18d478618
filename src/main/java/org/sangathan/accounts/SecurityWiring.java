package org.sangathan.accounts;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.sangathan.acts.Gate;
import org.sangathan.pages.OwnAddress;
import org.sangathan.pages.PublicAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/// The outer fence: programs come with a token and no cookie counts; people come with a session,
/// and what they send carries the page's secret. Whoever is inside still asks the gate for every
/// unit.
@Configuration(proxyBeanMethods = false)
class SecurityWiring {
  static final String SHOW_MACHINE = "database.show-machine";

  /// Whoever is led to an answer for programs saves it as a file and never opens it as a page.
  private static final HeaderWriter NO_PAGE =
      new DelegatingRequestMatcherHeaderWriter(
          request -> request.getRequestURI().startsWith("/api/"),
          new StaticHeadersWriter(
              HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"api.json\""));

  private final PublicAddress own;
  private final Limits limits;

  SecurityWiring(PublicAddress own, Limits limits) {
    this.own = own;
    this.limits = limits;
  }

  /// To time each filter costs more than all of them; requests are timed as a whole.
  @Bean
  SecurityObservationSettings untimedFilters() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http, BearerTokens tokens, Gate gate) throws Exception {
    plain(http.securityMatcher("/api/**", "/actuator/**"))
        .csrf(AbstractHttpConfigurer::disable)
        .headers(h -> h.addHeaderWriter(NO_PAGE))
        .securityContext(c -> c.securityContextRepository(new NullSecurityContextRepository()))
        .sessionManagement(AbstractHttpConfigurer::disable)
        .servletApi(AbstractHttpConfigurer::disable)
        .addFilterBefore(tokens.filter(), AuthorizationFilter.class)
        .addFilterBefore(limits.filter(), AuthorizationFilter.class)
        .exceptionHandling(e -> e.authenticationEntryPoint(SecurityWiring::askForToken))
        .authorizeHttpRequests(a ->
            a.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .access((visitor, request) -> mayWatch(visitor.get(), gate))
                .anyRequest()
                .authenticated());
    return http.build();
  }

  /// The machine's own figures tell how much is done where: for those at the top.
  private static AuthorizationResult mayWatch(Authentication authentication, Gate gate) {
    return new AuthorizationDecision(
        authentication instanceof Visitor visitor
            && gate.posting(visitor.actor(), SHOW_MACHINE, gate.top()).isPresent());
  }

  private static void askForToken(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
  }

  @Bean
  @Order(2)
  SecurityFilterChain people(
      HttpSecurity http, Visitors visitors, CsrfTokenRepository csrf, OpenHandlers open)
      throws Exception {
    plain(http)
        .securityContext(c -> c.securityContextRepository(visitors))
        .addFilterBefore(limits.filter(), CsrfFilter.class)
        .csrf(c -> c.csrfTokenRepository(csrf))
        .exceptionHandling(e ->
            e.authenticationEntryPoint(SecurityWiring::leadToTheDoor)
                .accessDeniedHandler(SecurityWiring::refuse))
        .authorizeHttpRequests(a ->
            a.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers("/static/**", "/webjars/**", "/_static/**", "/v3/api-docs/**")
                .permitAll()
                .requestMatchers(open)
                .permitAll()
                .anyRequest()
                .authenticated());
    return http.build();
  }

  /// What Spring Security brings for its own pages and headers is not wanted: ours say it
  /// themselves.
  private HttpSecurity plain(HttpSecurity http) {
    return http.headers(h ->
            h.defaultsDisabled()
                .cacheControl(c -> {})
                .httpStrictTransportSecurity(
                    s -> s.requestMatcher(request -> own.isHttps()).includeSubDomains(false)))
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable);
  }

  /// In a cookie of its own, so that somebody who only looks at the door needs no session. A
  /// strange site can neither read nor, with the prefix, write it.
  @Bean
  CsrfTokenRepository csrfTokens() {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(own.isHttps() ? "__Host-form" : "form");
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(
        cookie -> cookie.httpOnly(true).secure(own.isHttps()).sameSite("Lax"));
    return tokens;
  }

  /// Keeps Spring Boot from making an account of its own; the door compares passwords itself.
  @Bean
  AuthenticationManager nobodyElse() {
    return authentication -> {
      throw new ProviderNotFoundException("sign-in has one door only");
    };
  }

  private static void leadToTheDoor(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (!HttpMethod.GET.matches(request.getMethod())) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    String query = request.getQueryString();
    String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
    String door = "/sign-in?next=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    if (request.getHeader("HX-Request") == null) {
      OwnAddress.lead(response, door);
      return;
    }
    response.setHeader("HX-Redirect", "/sign-in");
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  /// The error page tells an expired form from a door that is not the visitor's.
  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    request.setAttribute(WebAttributes.ACCESS_DENIED_403, why);
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }
}
