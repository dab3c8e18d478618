package org.sangathan.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    classes = SampleHouse.class)
class ListingDoorTest {
  private static final int LONG = 20_000;

  @LocalServerPort int port;
  @Autowired SampleHouse.Show house;
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void aFileHasEveryRowAndPaperTheFirstThousand() throws Exception {
    HttpResponse<String> file = get("/list.csv?rows=" + LONG);
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .isEqualTo("attachment; filename=\"list.csv\"");
    assertThat(file.body().lines()).hasSize(1 + LONG);
    assertThat(get("/list.print?rows=" + LONG).body())
        .contains("<td class=\"figure\">1,000</td>", "1,000 पंक्तियाँ")
        .doesNotContain("<td class=\"figure\">1,001</td>");
  }

  @Test
  void aFileThatBreaksOffIsNotTakenForTheWhole() {
    for (String form : new String[] {"csv", "xlsx"}) {
      String address = "/list." + form + "?rows=" + LONG + "&breaks=true";
      assertThatThrownBy(() -> get(address)).as(form).isInstanceOf(IOException.class);
    }
  }

  @Test
  void whatFailsBeforeItsFirstRowIsAPageAndNoFile() throws Exception {
    HttpResponse<String> answer = get("/list.csv?rows=0&breaks=true");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
  }

  @Test
  void onlyThreeAreWrittenAtOnceAndTheFourthIsAskedToComeAgain() throws Exception {
    var three =
        IntStream.range(0, 3)
            .mapToObj(n -> client.sendAsync(request("/waiting.csv"), BodyHandlers.ofString()))
            .toList();
    house.begun.await();
    try {
      HttpResponse<String> fourth = get("/list.csv?rows=1");
      assertThat(fourth.statusCode()).isEqualTo(503);
      assertThat(fourth.body()).contains("1015");
    } finally {
      house.goOn.countDown();
    }
    three.forEach(CompletableFuture::join);
    assertThat(get("/list.csv?rows=1").statusCode()).isEqualTo(200);
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path), BodyHandlers.ofString());
  }
}
