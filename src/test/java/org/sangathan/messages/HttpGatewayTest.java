package org.sangathan.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.peers.TestPeers;
import org.sangathan.words.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HttpGatewayTest {
  private static final String SECRET = "quiet-morning-river";

  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Queue<Integer> answers = new ArrayDeque<>();
  private HttpServer peer;
  private PostOffice office;

  private record Asked(String path, String bearer, String key, JsonNode body) {}

  @BeforeEach
  void open() throws IOException {
    peer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    peer.createContext("/", this::answer);
    peer.start();
    String url = "http://127.0.0.1:" + peer.getAddress().getPort() + "/sms";
    GatewaySettings settings =
        new GatewaySettings(GatewaySettings.Kind.HTTP, url, "", SECRET, "", PostOffice.ENTITY);
    office = new PostOffice(store -> new HttpGateway(settings, TestPeers.usual()));
  }

  @AfterEach
  void close() {
    office.close();
    peer.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(
        new Asked(
            exchange.getRequestURI().getPath(),
            exchange.getRequestHeaders().getFirst("Authorization"),
            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
            new JsonMapper().readTree(exchange.getRequestBody().readAllBytes())));
    byte[] body = "{\"id\": \"gw-77\"}".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Location", "/elsewhere");
    exchange.sendResponseHeaders(answers.isEmpty() ? 202 : answers.remove(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Test
  void eachMessageIsPostedWithSecretAndKey() {
    UUID id = office.sendCode(Language.ENGLISH, "482913");
    office.postman.round();

    Asked post = asked.getFirst();
    assertThat(asked).hasSize(1);
    assertThat(post.path()).isEqualTo("/sms");
    assertThat(post.bearer()).isEqualTo("Bearer " + SECRET);
    assertThat(post.key()).isEqualTo(id.toString());
    assertThat(post.body().path("to").asString("")).isEqualTo(PostOffice.PHONE);
    assertThat(post.body().path("text").asString(""))
        .isEqualTo("Sign-in code 482913, valid for 10 minutes. Do not tell this code to anybody.");
    assertThat(post.body().path("templateId").asString("")).isEqualTo(PostOffice.REGISTERED);
    assertThat(office.row(id)).isEqualTo("sent");
    assertThat(office.store.receipt("gw-77", "")).isTrue();
    assertThat(office.row(id)).isEqualTo("delivered");
  }

  @Test
  void whatIsNotTakenNowIsTriedAgainUnderTheSameKey() {
    answers.addAll(List.of(503, 429, 401));
    UUID id = office.sendCode(Language.HINDI, "482913");
    office.postman.round();
    assertThat(office.row(id)).startsWith("waiting http-503");
    assertThat(office.postman.round()).isZero();

    for (int seconds : new int[] {2, 6, 18}) {
      office.step(Duration.ofSeconds(seconds));
      office.postman.round();
    }
    assertThat(office.row(id)).isEqualTo("sent");
    assertThat(asked).hasSize(4).extracting(Asked::key).containsOnly(id.toString());
  }

  @Test
  void whatIsRefusedForGoodIsNotTriedAgainAndWiped() {
    answers.add(422);
    UUID id = office.sendCode(Language.HINDI, "482913");
    office.postman.round();
    assertThat(office.row(id)).isEqualTo("failed http-422");
    office.step(Duration.ofMinutes(5));
    assertThat(office.postman.round()).isZero();
  }

  @Test
  void whatTheGatewayHadBeforeHasGoneOut() {
    answers.add(409);
    UUID id = office.sendCode(Language.HINDI, "482913");
    office.postman.round();
    assertThat(office.row(id)).isEqualTo("sent");
  }

  @Test
  void noRedirectIsFollowed() {
    answers.add(307);
    UUID id = office.sendCode(Language.HINDI, "482913");
    office.postman.round();
    assertThat(asked).extracting(Asked::path).containsExactly("/sms");
    assertThat(office.row(id)).startsWith("waiting http-307");
  }

  @Test
  void aGatewayThatIsAwayIsWaitedForUntilTheMessageExpires() {
    peer.stop(0);
    UUID id = office.sendCode(Language.HINDI, "482913");
    office.postman.round();
    assertThat(office.row(id)).startsWith("waiting no-answer");
    office.step(Duration.ofMinutes(11));
    office.postman.round();
    assertThat(office.row(id)).isEqualTo("expired no-answer");
  }

  @Test
  void aTrialTellsWhatTheGatewaySaid() {
    answers.addAll(List.of(401));
    assertThat(office.messages.tryOut(PostOffice.PHONE, Language.HINDI))
        .isEqualTo(new Messages.Trial(false, "http-401"));
    assertThat(office.messages.tryOut(PostOffice.PHONE, Language.HINDI))
        .isEqualTo(new Messages.Trial(true, "gw-77"));
    assertThat(asked.getLast().body().path("text").asString("")).contains("000000");
  }
}
