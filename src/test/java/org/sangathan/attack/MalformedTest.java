package org.sangathan.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever is sent, something is answered, and never that the program itself is broken.
/// `-Dsangathan.malformed=10000` sends so many to each route and each act, and tells each that is
/// through; a run that was broken off goes on with `-Dsangathan.malformed.from=N`.
class MalformedTest extends AttackedWorld {
  private static final int EACH = Integer.getInteger("sangathan.malformed", 40);
  private static final long SEED = Long.getLong("sangathan.malformed.seed", 7);
  private static final int FROM = Integer.getInteger("sangathan.malformed.from", 0);
  private static final int CALLERS = 6;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  private final Map<String, Integer> faults = new ConcurrentSkipListMap<>();
  private final AtomicInteger sent = new AtomicInteger();

  @Test
  void noRequestBreaksTheProgram() throws Exception {
    lay();
    Intruder page =
        intruders.stream().filter(i -> i.kind().equals("state-office")).findFirst().orElseThrow();
    Map<String, List<String>> targets = targets();
    List<String> texts = Malformed.texts(SEED, Math.clamp(EACH * 20L, 2_000, 100_000));
    long began = System.nanoTime();
    try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
      List<Future<?>> calls = new ArrayList<>();
      List<String> names = List.copyOf(targets.keySet()).subList(FROM, targets.size());
      for (String target : names)
        calls.add(
            callers.submit(
                () -> call(target, targets.getOrDefault(target, List.of()), page, texts)));
      for (Future<?> call : calls) call.get();
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        "malformed: %d routes and acts, %d requests in %.0f s, %d faults%n",
        targets.size(), sent.get(), seconds, faults.size());
    faults.forEach((what, times) -> System.out.println("fault: " + times + " × " + what));
    assertThat(faults).isEmpty();
  }

  /// The same requests to a target at each run, whoever else is calling.
  private Void call(String target, List<String> fields, Intruder page, List<String> texts)
      throws IOException {
    String key =
        target.startsWith("/api/")
            ? "Authorization: Bearer sgt_" + "P".repeat(43) + "\r\n"
            : page.cookieHeader();
    Malformed malformed = new Malformed(SEED + target.hashCode(), texts);
    try (Wire wire = new Wire(port)) {
      for (int i = 0; i < EACH; i++)
        send(wire, target, malformed.request(target, fields, key, page.secret()));
    }
    if (EACH >= 1_000) System.out.printf("malformed: %s is through%n", target);
    return null;
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

  private void send(Wire wire, String target, byte[] request) throws IOException {
    sent.incrementAndGet();
    boolean head = request[0] == 'H';
    String answer = wire.say(request, head);
    String status = answer.length() > 12 ? answer.substring(9, 12) : "none";
    boolean broken =
        !answer.startsWith("HTTP/1.1 ")
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
