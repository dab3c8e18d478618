package org.sangathan;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Does acts one at a time through the door for programs, and says each again until it is answered.
final class JsonDoor {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final CrashScene scene;
  private final JsonMapper json = new JsonMapper();

  JsonDoor(CrashScene scene) {
    this.scene = scene;
  }

  /// @param status 0 where the run was over before anybody answered
  record Heard(int status, Map<?, ?> body) {
    boolean isAccepted() {
      return status == 200;
    }
  }

  Heard untilAnswered(String act, Map<String, ?> said) {
    String text = json.writeValueAsString(said);
    while (!scene.isOver()) {
      HttpResponse<String> response = post(act, text);
      if (response != null && response.statusCode() < 500) {
        if (response.statusCode() == 200) {
          return new Heard(200, json.readValue(response.body(), Map.class));
        }
        scene.ledger().refused(act, response.statusCode() + " " + response.body());
        return new Heard(response.statusCode(), Map.of());
      }
      CrashScene.pause(150);
    }
    return new Heard(0, Map.of());
  }

  private @Nullable HttpResponse<String> post(String act, String text) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + scene.port() + "/api/v1/acts/" + act))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + scene.token())
            .POST(HttpRequest.BodyPublishers.ofString(text))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
