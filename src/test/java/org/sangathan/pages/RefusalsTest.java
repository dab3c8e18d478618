package org.sangathan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    classes = SampleHouse.class)
@ExtendWith(OutputCaptureExtension.class)
class RefusalsTest {

  @LocalServerPort int port;
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void aPersonReadsWhatIsWrongAndItsNumber() throws Exception {
    var answer = get("/nowhere");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("<html lang=\"hi\"", "यह पन्ना नहीं मिला", "1017");
  }

  @Test
  void aProgramReadsAProblemInTheLanguageThatItAsksFor() throws Exception {
    var answer = get("/api/v1/strange-unit", "Accept-Language", "en-IN");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .contains("\"number\":1013", "\"status\":404", "This unit was not found", "\"fields\":[");
  }

  @Test
  void aProgramReadsAProblemAlsoWhereNothingIs() throws Exception {
    assertThat(get("/api/v1/nowhere").body())
        .contains("\"number\":1017", "urn:sangathan:refusal:1017");
  }

  @Test
  void whoeverCallsTheOperatorTellsTheEventThatStandsInTheLog(CapturedOutput log) throws Exception {
    for (String path : List.of("/nowhere", "/broken", "/api/v1/nowhere")) {
      Matcher event =
          Pattern.compile("(?:घटना |\"event\":\")([0-9a-f]{8})").matcher(get(path).body());
      assertThat(event.find()).as(path).isTrue();
      assertThat(log.getAll()).contains("event " + event.group(1) + ": 101");
    }
  }

  @Test
  void aFaultIsOursAndShowsNothingOfItself() throws Exception {
    var answer = get("/broken");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("1016").doesNotContain("broken on purpose", "Exception");
  }

  /// Frameworks take a broken pipe for a visitor who has left, and then answer nothing with 200: a
  /// phone would believe that its enrolment was taken.
  @Test
  void aCommitThatWasTornIsNeverAnsweredAsIfItWereDone() throws Exception {
    for (String path : new String[] {"/api/v1/torn", "/torn"}) {
      var answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(503);
      assertThat(answer.body()).as(path).contains("1020");
    }
  }

  @Test
  void aDatabaseThatIsAwayIsSaidSo() throws Exception {
    var answer = get("/away");
    assertThat(answer.body()).contains("1020");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("1020");
  }

  @Test
  void aWrongMethodIsNamed() throws Exception {
    var answer = get("/acts/sample.enrol");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.body()).contains("1019");
  }

  @Test
  void aPartOfAPageThatCannotBeHadIsANoteInItsPlace() throws Exception {
    var answer = get("/strange-unit", "HX-Request", "true");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("role=\"alert\"").doesNotContain("<html");
  }

  @Test
  void everyAnswerTellsTheBrowserToTrustNobodyElse() throws Exception {
    for (String address : new String[] {"/sample", "/nowhere", "/icon.svg"}) {
      assertThat(get(address).headers().firstValue("Content-Security-Policy"))
          .hasValue(SafetyHeaders.CONTENT_POLICY);
      assertThat(get(address).headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(get(address).headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    }
  }

  @Test
  void whatHasItsVersionInItsAddressIsKeptForAYear() throws Exception {
    String page = get("/sample").body();
    String sheet = page.replaceFirst("(?s).*href=\"(/static/[^\"]*app.css)\".*", "$1");
    for (String address : new String[] {sheet, "/webjars/htmx.org/2.0.10/dist/htmx.min.js"}) {
      var answer = get(address);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control"))
          .hasValueSatisfying(kept -> assertThat(kept).contains("max-age=31536000", "immutable"));
    }
  }

  @Test
  void pagesAreSentCompressed() throws Exception {
    var answer = get("/sample", "Accept-Encoding", "gzip");
    assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
  }

  @Test
  void whatAnActSaidIsReadOnTheNextPageAndNotAgain() throws Exception {
    String cookie =
        get("/accepted").headers().allValues("Set-Cookie").getLast().replaceFirst(";.*", "");
    var next = get("/sample", "Cookie", cookie);
    assertThat(next.body()).contains("role=\"status\" data-accepted=\"problem.404\"");
    assertThat(next.headers().allValues("Set-Cookie"))
        .anyMatch(said -> said.startsWith("said=;") && said.contains("Max-Age=0"));
  }

  private HttpResponse<String> get(String address, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
