package org.sangathan.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever is sent, something is answered, and never that the program itself is broken.
/// `-Dsangathan.malformed=10000` sends so many to each route and each act.
class MalformedTest extends AttackedWorld {
  private static final int EACH = Integer.getInteger("sangathan.malformed", 40);
  private static final long SEED = Long.getLong("sangathan.malformed.seed", 7);
  private static final int ANSWER_WITHIN = 20_000;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  private final Map<String, Integer> faults = new TreeMap<>();
  private int sent;

  @Test
  void noRequestBreaksTheProgram() throws Exception {
    lay();
    Intruder page =
        intruders.stream().filter(i -> i.kind().equals("state-office")).findFirst().orElseThrow();
    Map<String, List<String>> targets = targets();
    JqwikSession.start();
    try {
      Malformed malformed = new Malformed(SEED);
      for (Map.Entry<String, List<String>> target : targets.entrySet()) {
        String key =
            target.getKey().startsWith("/api/")
                ? "Authorization: Bearer sgt_" + "P".repeat(43) + "\r\n"
                : page.cookieHeader();
        for (int i = 0; i < EACH; i++)
          send(
              target.getKey(),
              malformed.request(target.getKey(), target.getValue(), key, page.secret()));
      }
    } finally {
      JqwikSession.finish();
    }
    System.out.printf(
        "malformed: %d routes and acts, %d requests, %d faults%n",
        targets.size(), sent, faults.size());
    faults.forEach((what, times) -> System.out.println("fault: " + times + " × " + what));
    assertThat(faults).isEmpty();
  }

  /// Every route with its parameters, every act by both doors with its fields.
  private Map<String, List<String>> targets() {
    Map<String, List<String>> targets = new LinkedHashMap<>();
    for (Routes.Route route : Routes.of(mapping)) {
      if (!route.pattern().contains("/acts/{name}") && !route.pattern().equals("/sign-out"))
        targets.put(route.pattern(), route.parameters());
    }
    JsonNode api =
        new JsonMapper()
            .readTree(new org.sangathan.access.Browser(port).get("/v3/api-docs").body());
    api.get("paths")
        .properties()
        .forEach(path -> {
          if (!path.getKey().startsWith("/api/v1/acts/")) return;
          List<String> fields = new ArrayList<>();
          path.getValue()
              .get("post")
              .get("requestBody")
              .get("content")
              .iterator()
              .next()
              .get("schema")
              .get("properties")
              .properties()
              .forEach(field -> fields.add(field.getKey()));
          targets.put(path.getKey(), fields);
          targets.put(path.getKey().substring("/api/v1".length()), fields);
        });
    return targets;
  }

  private void send(String target, byte[] request) throws IOException {
    sent++;
    String answer;
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(ANSWER_WITHIN);
      try {
        socket.getOutputStream().write(request);
      } catch (IOException e) {
        // Refused before all of it was sent; the answer is there nevertheless.
      }
      answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
    String status = answer.length() > 12 ? answer.substring(9, 12) : "none";
    boolean broken =
        status.equals("none")
            || status.startsWith("5")
            || answer.contains("\tat org.")
            || answer.contains("java.lang.");
    if (broken) {
      String first = new String(request, StandardCharsets.UTF_8);
      if (faults.merge(status + " " + target, 1, Integer::sum) == 1)
        System.out.println(
            "example: "
                + status
                + " "
                + first.substring(0, Math.min(first.length(), 1_500)).replace("\r\n", " ⏎ "));
    }
  }
}
