package org.sangathan.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// What people call their browser and machine, from the line by which browsers name themselves.
public final class BrowserLabel {
  /// Most of them also name the one that they are made from, so the order counts.
  private static final Map<String, String> BROWSERS =
      inOrder(
          "Edg", "Edge",
          "OPR/", "Opera",
          "SamsungBrowser/", "Samsung Internet",
          "UCBrowser/", "UC Browser",
          "FxiOS/", "Firefox",
          "Firefox/", "Firefox",
          "CriOS/", "Chrome",
          "Chrome/", "Chrome",
          "Safari/", "Safari");

  private static final Map<String, String> SYSTEMS =
      inOrder(
          "Android", "Android",
          "iPhone", "iPhone",
          "iPad", "iPad",
          "Windows", "Windows",
          "CrOS", "ChromeOS",
          "Mac OS", "macOS",
          "Linux", "Linux");

  private BrowserLabel() {}

  /// Such as `Chrome, Android`; empty for one that says nothing of the kind.
  public static String of(HttpServletRequest request) {
    String line = Objects.toString(request.getHeader("User-Agent"), "");
    String browser = first(BROWSERS, line);
    String system = first(SYSTEMS, line);
    return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
  }

  private static String first(Map<String, String> names, String line) {
    return names.entrySet().stream()
        .filter(name -> line.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private static Map<String, String> inOrder(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
    return map;
  }
}
