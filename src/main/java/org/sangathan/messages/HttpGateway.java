package org.sangathan.messages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.sangathan.peers.PeerTls;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Posts each message to the one address that the operator has set: a contract of ours that a small
/// program before any provider can keep. Nothing that anybody types leads anywhere else, and no
/// redirect is followed, because the secret would go with it.
final class HttpGateway implements Gateway {
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final long LONGEST_ANSWER = 16_384;
  private static final int LONGEST_NUMBER = 64;
  private static final int TAKEN_BEFORE = 409;

  /// What is wrong with the message itself; all else is the operator's to mend, and then it goes.
  private static final Set<Integer> NEVER = Set.of(400, 413, 422);

  private static final JsonMapper JSON = new JsonMapper();

  private final GatewaySettings settings;
  private final URI address;
  private final HttpClient client;

  HttpGateway(GatewaySettings settings, PeerTls tls) {
    this.settings = settings;
    this.address = settings.address();
    this.client = tls.client().build();
  }

  @Override
  public List<Outcome> hand(List<Letter> letters) {
    return Gateway.each(letters, this::hand);
  }

  private Outcome hand(Letter letter) {
    try {
      return outcome(
          client.send(
              request(letter), BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER)));
    } catch (SSLHandshakeException e) {
      return new Later("certificate");
    } catch (IOException e) {
      return new Later("no-answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Later("stopped");
    }
  }

  private HttpRequest request(Letter letter) {
    String body = JSON.writeValueAsString(letter.told(settings.entity()));
    return HttpRequest.newBuilder(address)
        .timeout(ANSWER)
        .header("Authorization", "Bearer " + settings.secret())
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", letter.id().toString())
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private static Outcome outcome(HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status / 100 == 2 || status == TAKEN_BEFORE) return new Taken(number(answer.body()));
    String trouble = "http-" + status;
    return NEVER.contains(status) ? new Never(trouble) : new Later(trouble);
  }

  /// The gateway's own number for it, if it told one.
  private static String number(String body) {
    try {
      String number = JSON.readTree(body).path("id").asString("");
      return number.length() <= LONGEST_NUMBER ? number : "";
    } catch (JacksonException e) {
      return "";
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
