package org.sangathan.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sangathan.access.Browser;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What was not somebody's to see or to do can be found in the log afterwards.
@ExtendWith(OutputCaptureExtension.class)
class RefusedLinesTest extends InSmallWorld {
  @LocalServerPort private int port;

  @Test
  void aDoorThatIsNotTheVisitorsLeavesALineWithoutItsAddress(CapturedOutput log) {
    Browser bhola = new Browser(port);
    bhola.signIn("bhola", PASSWORD);
    assertThat(bhola.find("/u/B1/people", "9876500001").statusCode()).isEqualTo(404);
    assertThat(log.getAll())
        .contains("at /u/{code}/people to " + actor("bhola").account() + " from 127.0.0.1")
        .doesNotContain("9876500001");
  }

  @Test
  void anActThatIsNotTheirsLeavesALine(CapturedOutput log) {
    perform("bhola", "membership.enrol-member", enrolment("B1", "राधा", "9876500001"));
    perform("bhola", "no-such\nact", enrolment("B1", "राधा", "9876500001"));
    assertThat(log.getAll())
        .containsPattern(
            "membership.enrol-member refused \\(\\d+\\) to " + actor("bhola").account())
        .doesNotContain("no-such")
        .doesNotContain("राधा");
  }

  /// Found by 1.4 million malformed requests: the container throws while it reads the parts.
  @Test
  void aFileWhoseNameIsNoTextIsNoFaultOfOursAndNoEvent(CapturedOutput log) throws Exception {
    String body =
        "--EDGE\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\0b\"\r\n\r\nc\r\n--EDGE--\r\n";
    HttpRequest sent =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
            .header("Content-Type", "multipart/form-data; boundary=EDGE")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(sent, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("class=\"sorry-number\"").doesNotContain("घटना");
      assertThat(log.getAll()).doesNotContain("(400) at");
    }
  }
}
