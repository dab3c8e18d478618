package org.sangathan;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `./sangathan scan`: lets a scanner that we did not write loose on a small demo of its own, once
/// as a stranger and once as the office of the state. It needs Wapiti, which Debian carries.
final class ScanCommand {
  private static final String SCANNER = "wapiti";

  /// Those that ask no other host.
  private static final String MODULES =
      "backup,blindsql,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,xss";

  /// As the scanner counts: 1 is what it would rather have otherwise.
  private static final int LOW = 1;

  private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Terminal terminal;
  private final long seconds;

  /// @param seconds for each of the scanner's modules, and for its walk through the pages
  ScanCommand(Terminal terminal, long seconds) {
    this.terminal = terminal;
    this.seconds = seconds;
  }

  int run() {
    try {
      if (new ProcessBuilder(SCANNER, "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          != 0) return missing();
      Path folder = Files.createTempDirectory("sangathan-scan");
      try {
        return scan(folder);
      } finally {
        Training.delete(folder);
      }
    } catch (IOException e) {
      return missing();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private int missing() {
    terminal.say("command.scan.missing");
    return 1;
  }

  private int scan(Path folder) throws IOException, InterruptedException {
    List<String> settings =
        List.of(
            "--sangathan.data=" + folder,
            DemoCommand.SETTING,
            "--sangathan.jobs=false",
            "--sangathan.limits=false",
            "--sangathan.public-url=https://localhost",
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--logging.level.root=error",
            "--logging.level.org.sangathan=error");
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Sangathan.class).run(settings.toArray(String[]::new))) {
      DemoCommand.load(context, 600, terminal);
      String base =
          "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
      int worst = scan(folder, base + "/sign-in", List.of());
      // Without the secret of forms no form of ours is taken, so the scanner cannot sign itself
      // out.
      List<String> inside =
          List.of("-H", "Cookie: " + signIn(base), "-s", base + "/u/S1", "-r", "_csrf");
      return Math.max(worst, scan(folder, base + "/me", inside)) > LOW ? 1 : 0;
    }
  }

  private int scan(Path folder, String start, List<String> more)
      throws IOException, InterruptedException {
    Path report = folder.resolve("report.json");
    String most = Long.toString(seconds);
    List<String> command = new ArrayList<>(List.of(SCANNER, "-u", start, "--scope", "domain"));
    command.addAll(List.of("-m", MODULES, "--max-scan-time", most, "--max-attack-time", most));
    command.addAll(List.of("--flush-session", "--store-session", folder + "/session", "-v", "0"));
    command.addAll(List.of("--no-bugreport", "-f", "json", "-o", report.toString()));
    command.addAll(more);
    terminal.say(more.isEmpty() ? "command.scan.outside" : "command.scan.inside");
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("scanner.log").toFile())
        .start()
        .waitFor();
    return told(new JsonMapper().readTree(Files.readString(report)));
  }

  /// @return how grave the gravest was
  private int told(JsonNode report) {
    Map<String, Integer> found = new TreeMap<>();
    for (String kind : List.of("vulnerabilities", "anomalies")) {
      report
          .get(kind)
          .properties()
          .forEach(of ->
              of.getValue()
                  .valueStream()
                  .forEach(one ->
                      found.merge(
                          "%s: %s".formatted(of.getKey(), one.path("info").asString("")),
                          one.path("level").asInt(3),
                          Math::max)));
    }
    found.forEach((what, level) -> terminal.plain("  " + level + "  " + what));
    terminal.say("command.scan.found", found.size());
    return found.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private static String signIn(String base) throws IOException, InterruptedException {
    Map<String, String> cookies = new TreeMap<>();
    HttpRequest.Builder door = HttpRequest.newBuilder(URI.create(base + "/sign-in"));
    Matcher secret = SECRET.matcher(sent(door.copy(), cookies).body());
    if (!secret.find()) throw new IllegalStateException("the door shows no form");
    String form =
        "_csrf=%s&name=state&password=namaste-demo"
            .formatted(URLEncoder.encode(secret.group(1), StandardCharsets.UTF_8));
    HttpResponse<String> in =
        sent(
            door.copy()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)),
            cookies);
    if (in.statusCode() != 303) throw new IllegalStateException("the door did not open");
    return header(cookies);
  }

  private static HttpResponse<String> sent(HttpRequest.Builder request, Map<String, String> cookies)
      throws IOException, InterruptedException {
    if (!cookies.isEmpty()) request.header("Cookie", header(cookies));
    HttpResponse<String> answer =
        CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String[] pair = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    return answer;
  }

  private static String header(Map<String, String> cookies) {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }
}
