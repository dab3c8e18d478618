package org.sangathan.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// The request for the page on which a refused form is shown again: a GET that asks what the page's
/// address says, and nothing of what was typed. A name that stands in both would be there twice.
final class FormAgain extends HttpServletRequestWrapper {
  private final Map<String, String[]> asked = new LinkedHashMap<>();

  FormAgain(HttpServletRequest typed, String address) {
    super(typed);
    UriComponentsBuilder.fromUriString(address)
        .build()
        .getQueryParams()
        .forEach((name, values) ->
            asked.put(name, values.stream().map(FormAgain::decoded).toArray(String[]::new)));
  }

  private static String decoded(@Nullable String value) {
    return value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8);
  }

  @Override
  public String getMethod() {
    return "GET";
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = asked.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return asked.get(name);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(asked.keySet());
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return asked;
  }
}
