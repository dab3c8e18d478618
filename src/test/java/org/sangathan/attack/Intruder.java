package org.sangathan.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One kind of person who tries: with the cookies of a session, the token of a program, or nothing.
final class Intruder {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern SOUGHT = Pattern.compile("sought=([\\w-]+)");
  private static final String FORM = "application/x-www-form-urlencoded";

  private final String kind;
  private final String unit;
  private final Set<String> reach;
  private final int port;
  private final Map<String, String> cookies = new TreeMap<>();
  private @Nullable String token;
  private String secret = "";

  /// @param unit where they hold or held their post
  /// @param reach every unit that the post gives
  Intruder(String kind, String unit, Set<String> reach, int port) {
    this.kind = kind;
    this.unit = unit;
    this.reach = reach;
    this.port = port;
  }

  String kind() {
    return kind;
  }

  String unit() {
    return unit;
  }

  boolean isProgram() {
    return token != null;
  }

  List<Prize> outside(List<Prize> all) {
    return all.stream().filter(p -> !reach.contains(p.unit())).toList();
  }

  Intruder withToken(String bearer) {
    token = bearer;
    return this;
  }

  Intruder signedIn(String name, String password) {
    get("/sign-in");
    post("/sign-in", Map.of("name", name, "password", password));
    get("/me");
    return this;
  }

  Answer get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /// What they look for, as it stands in their addresses; as it is where no form lets them look.
  String sealed(String sought) {
    String form = "_csrf=" + encoded(secret) + "&sought=" + encoded(sought);
    HttpRequest.Builder request =
        request("/find").header("Content-Type", FORM).POST(BodyPublishers.ofString(form));
    Matcher sealed = SOUGHT.matcher(answered(request).headers().firstValue("Location").orElse(""));
    return sealed.find() ? sealed.group(1) : encoded(sought);
  }

  Answer method(String method, String path) {
    return send(request(path).method(method, BodyPublishers.noBody()));
  }

  Answer post(String path, Map<String, ?> fields, String... headers) {
    StringBuilder body = new StringBuilder("_csrf=" + encoded(secret));
    fields.forEach((field, value) -> {
      for (Object one : value instanceof List<?> many ? many : List.of(value))
        body.append('&').append(encoded(field)).append('=').append(encoded("" + one));
    });
    return send(
        request(path, headers)
            .header("Content-Type", FORM)
            .POST(BodyPublishers.ofString(body.toString())));
  }

  Answer postJson(String path, String json, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  /// Somebody else's page secret in one's own form.
  void borrowSecretOf(Intruder other) {
    secret = other.secret;
  }

  /// For requests that no client would send.
  String cookieHeader() {
    return "Cookie: "
        + cookies.entrySet().stream()
            .map(c -> c.getKey() + "=" + c.getValue())
            .collect(Collectors.joining("; "))
        + "\r\n";
  }

  /// All headers by which they show who they are.
  String proof() {
    if (token != null) return "Authorization: Bearer " + token + "\r\n";
    return cookies.isEmpty() ? "" : cookieHeader();
  }

  String secret() {
    return secret;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (headers.length > 0) request.headers(headers);
    if (token != null) request.header("Authorization", "Bearer " + token);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(c -> c.getKey() + "=" + c.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private Answer send(HttpRequest.Builder request) {
    return Answer.of(answered(request));
  }

  private HttpResponse<byte[]> answered(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      Matcher seen = SECRET.matcher(new String(response.body(), StandardCharsets.UTF_8));
      if (seen.find()) secret = seen.group(1);
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Only who they are and the form's secret: choices of reading may not change between two looks.
  private void keep(String header) {
    String[] pair = header.split(";", 2)[0].split("=", 2);
    if (!Set.of("session", "form").contains(pair[0])) return;
    if (pair[1].isEmpty()) cookies.remove(pair[0]);
    else cookies.put(pair[0], pair[1]);
  }
}
