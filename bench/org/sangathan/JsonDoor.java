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
  private final int port;
  private final JsonMapper json = new JsonMapper();

  JsonDoor(CrashScene scene, int port) {
    this.scene = scene;
    this.port = port;
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

  /// @param path behind `/api/v1/`
  /// @return what stands there; empty where nobody answers well
  String read(String path) {
    HttpResponse<String> answer = send(request(path).GET().build());
    return answer == null || answer.statusCode() != 200 ? "" : answer.body();
  }

  private @Nullable HttpResponse<String> post(String act, String text) {
    return send(
        request("acts/" + act)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(text))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/" + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + scene.token());
  }

  private static @Nullable HttpResponse<String> send(HttpRequest request) {
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
