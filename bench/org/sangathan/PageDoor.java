package org.sangathan;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody at a browser who signs in once and goes on through all kills, also at another server.
final class PageDoor {
  private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private volatile int port;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  PageDoor(int port) {
    this.port = port;
  }

  /// Goes on at another server, as a proxy leads it.
  PageDoor at(int other) {
    port = other;
    return this;
  }

  /// @return the address to which the server leads on; empty where it shows the form again
  String signIn(String name, String password) throws IOException, InterruptedException {
    return post("/sign-in", "/sign-in", Map.of("name", name, "password", password)).next;
  }

  /// @param status as the server said it
  /// @param next address to which it leads on; empty where it does not
  record Heard(int status, String next) {}

  /// Whether the page is shown, and nobody is led to the door.
  boolean sees(String path) throws IOException, InterruptedException {
    return client
            .send(request(path).GET().build(), HttpResponse.BodyHandlers.discarding())
            .statusCode()
        == 200;
  }

  /// What stands on a page that must be there.
  String page(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() == 200) return answer.body();
    throw new IOException(path + " answered " + answer.statusCode());
  }

  /// @param form address of a page with a form, whose secret is sent along
  Heard post(String form, String path, Map<String, ?> fields)
      throws IOException, InterruptedException {
    Map<String, Object> all = new TreeMap<>(fields);
    all.put("_csrf", secret(form));
    String body =
        all.entrySet().stream()
            .map(f -> f.getKey() + "=" + encoded(f.getValue()))
            .collect(Collectors.joining("&"));
    HttpResponse<String> response =
        client.send(
            request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return new Heard(response.statusCode(), response.headers().firstValue("Location").orElse(""));
  }

  private String secret(String form) throws IOException, InterruptedException {
    HttpResponse<String> page =
        client.send(request(form).GET().build(), HttpResponse.BodyHandlers.ofString());
    Matcher secret = SECRET.matcher(page.body());
    if (secret.find()) return secret.group(1);
    throw new IOException(form + " answered " + page.statusCode() + " without a form");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(PATIENCE);
  }

  private static String encoded(Object value) {
    return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
  }
}
