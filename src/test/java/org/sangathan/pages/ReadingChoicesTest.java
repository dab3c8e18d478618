package org.sangathan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    classes = SampleHouse.class)
class ReadingChoicesTest {

  @LocalServerPort int port;
  private final HttpClient client = HttpClient.newHttpClient();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//elsewhere.example/",
        "https://elsewhere.example/",
        "/\\elsewhere.example",
        "javascript:alert(1)",
        "/\telsewhere",
        "elsewhere",
        "",
        "/a\r\nSet-Cookie: x=y"
      })
  void aSwitchNeverLeadsOutOfTheHouse(String back) {
    assertThat(OwnAddress.of(back)).isEqualTo("/");
  }

  @Test
  void aSwitchComesBackToWhereItWasTurned() {
    assertThat(OwnAddress.of("/u/UP-101?tab=people&on=2026-11-01"))
        .isEqualTo("/u/UP-101?tab=people&on=2026-11-01");
  }

  @Test
  void theChoiceIsKeptInACookieThatScriptsCannotRead() throws Exception {
    var answer = get("/language?to=en&back=%2Fsample", "same-origin");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(place -> assertThat(place).endsWith("/sample"));
    assertThat(answer.headers().firstValue("Set-Cookie"))
        .hasValueSatisfying(cookie ->
            assertThat(cookie).startsWith("language=en").contains("HttpOnly", "SameSite=Lax"));
  }

  @Test
  void aStrangePageCannotChangeWhatSomebodyChose() throws Exception {
    var answer = get("/theme?to=dark&back=%2Fsample", "cross-site");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  private HttpResponse<String> get(String address, String site)
      throws IOException, InterruptedException {
    URI place = URI.create("http://localhost:" + port + address);
    HttpRequest request = HttpRequest.newBuilder(place).header("Sec-Fetch-Site", site).build();
    return client.send(request, BodyHandlers.ofString());
  }
}
