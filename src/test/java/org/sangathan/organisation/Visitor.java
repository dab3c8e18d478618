package org.sangathan.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody at a browser without JavaScript: keeps cookies, and sends the secret of the last form
/// seen.
final class Visitor {
  private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final int port;
  private String secret = "";

  Visitor(int port) {
    this.port = port;
  }

  Visitor signedIn(String name, String password) {
    get("/sign-in");
    post("/sign-in", "name", name, "password", password);
    get("/me/password");
    return this;
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
    if (headers.length > 0) request.headers(headers);
    return send(request);
  }

  HttpResponse<String> post(String path, String... fields) {
    List<String> pairs = new ArrayList<>(List.of("_csrf=" + encoded(secret)));
    for (int i = 0; i < fields.length; i += 2) pairs.add(fields[i] + "=" + encoded(fields[i + 1]));
    return send(
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(String.join("&", pairs))));
  }

  /// A form with a file, as browsers send it.
  HttpResponse<String> upload(String path, String file, String... fields) {
    StringBuilder body = new StringBuilder();
    List<String> all = new ArrayList<>(List.of("_csrf", secret));
    all.addAll(List.of(fields));
    for (int i = 0; i < all.size(); i += 2) {
      body.append("--EDGE\r\nContent-Disposition: form-data; name=\"").append(all.get(i));
      body.append("\"\r\n\r\n").append(all.get(i + 1)).append("\r\n");
    }
    body.append("--EDGE\r\nContent-Disposition: form-data; name=\"file\"; filename=\"units.csv\"");
    body.append("\r\nContent-Type: text/csv\r\n\r\n").append(file).append("\r\n--EDGE--\r\n");
    return send(
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "multipart/form-data; boundary=EDGE")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      Matcher seen = SECRET.matcher(answer.body());
      if (seen.find()) secret = seen.group(1);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
