package org.sangathan;

import java.io.IOException;
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

/// One browser of thousands: all share the connections, because the client shares the two cores
/// with what is measured.
final class DoorVisitor {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final int port;
  private final Map<String, String> cookies = new TreeMap<>();
  private String secret = "";

  DoorVisitor(int port) {
    this.port = port;
  }

  /// As after a night: the browser is known, and nobody is signed in.
  DoorVisitor outside() {
    cookies.remove("session");
    return this;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  /// @param fields name, value, name, value
  HttpResponse<String> post(String path, String... fields)
      throws IOException, InterruptedException {
    Map<String, String> form = new TreeMap<>(Map.of("_csrf", secret));
    for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
    String body =
        form.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(60));
    String all =
        cookies.entrySet().stream()
            .map(c -> c.getKey() + "=" + c.getValue())
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? request : request.header("Cookie", all);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String[] pair = cookie.split(";", 2)[0].split("=", 2);
      if (pair[1].isEmpty()) cookies.remove(pair[0]);
      else cookies.put(pair[0], pair[1]);
    }
    Matcher form = SECRET.matcher(answer.body());
    if (form.find()) secret = form.group(1);
    return answer;
  }
}
