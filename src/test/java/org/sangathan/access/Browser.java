package org.sangathan.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a browser does and no more: keeps cookies, sends the secret of the last form that it saw.
public final class Browser {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern FORM = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private int port;
  private final Map<String, String> cookies = new TreeMap<>();
  private final Map<String, String> headers = new HashMap<>();
  private String formSecret = "";

  public Browser(int port) {
    this.port = port;
  }

  public Browser with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /// Goes on at another node, as a proxy leads it.
  public Browser at(int otherPort) {
    port = otherPort;
    return this;
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /// A file, as it is saved.
  public byte[] download(String path) {
    try {
      return CLIENT
          .send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public HttpResponse<String> post(String path, String... fields) {
    Map<String, String> form = new TreeMap<>();
    form.put("_csrf", formSecret);
    for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
    String body =
        form.entrySet().stream()
            .map(f -> encode(f.getKey()) + "=" + encode(f.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /// Looks for a person by the form of a page, and goes where that leads.
  public HttpResponse<String> find(String page, String sought, String... fields) {
    HttpResponse<String> answer = seek(page, sought, fields);
    return answer.statusCode() == 303
        ? get(answer.headers().firstValue("Location").orElseThrow())
        : answer;
  }

  /// The same without going on.
  public HttpResponse<String> seek(String page, String sought, String... fields) {
    String[] form = Arrays.copyOf(fields, fields.length + 4);
    form[fields.length] = "_page";
    form[fields.length + 1] = page;
    form[fields.length + 2] = "sought";
    form[fields.length + 3] = sought;
    return post("/find", form);
  }

  public HttpResponse<String> postJson(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> signIn(String name, String password) {
    get("/sign-in");
    HttpResponse<String> answer = post("/sign-in", "name", name, "password", password);
    // The secret changed with the session; any page tells the new one.
    if (answer.statusCode() == 303) get("/me/password");
    return answer;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    headers.forEach(request::header);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(c -> c.getKey() + "=" + c.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      Matcher form = FORM.matcher(answer.body());
      if (form.find()) formSecret = form.group(1);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String header) {
    String[] pair = header.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty()) cookies.remove(pair[0]);
    else cookies.put(pair[0], pair[1]);
  }
}
