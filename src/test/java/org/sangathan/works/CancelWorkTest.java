package org.sangathan.works;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;

@OwnDatabase
class CancelWorkTest extends InMeadow {
  private final String id = id().toString();

  private HttpResponse<String> cancel(Browser browser, String work) {
    return browser.post("/acts/works.cancel-work", "id", id().toString(), "work", work);
  }

  @Test
  void whatIsCancelledHasChangedNothing() {
    Browser nisha = browser("nisha");
    String address = count(nisha, id, "5");
    gate().release();
    awaitPage(nisha, address, "5 में से 1");

    assertThat(cancel(nisha, id).headers().firstValue("Location")).contains(address);
    String page = awaitPage(nisha, address, "रोक दिया गया, कुछ नहीं बदला");
    assertThat(page).contains("href=\"/me\"").doesNotContain("काम रोकें");
    assertThat(noted(id)).isEmpty();

    gate().release(5);
    awaitPage(nisha, count(nisha, id, "5"), "भेड़ें गिन ली गईं।");
    assertThat(noted(id)).isEqualTo("1");
  }

  @Test
  void whatIsCancelledWhileItWaitsDoesNotBegin() {
    jobs.stop();
    Browser nisha = browser("nisha");
    String address = count(nisha, id, "0");
    cancel(nisha, id);
    assertThat(nisha.get(address).body()).contains("रोका जा रहा है");
    jobs.start();
    awaitPage(nisha, address, "रोक दिया गया, कुछ नहीं बदला");
    assertThat(noted(id)).isEmpty();
  }

  @Test
  void onlyItsAuthorMayAndAnEndedOneStays() {
    Browser nisha = browser("nisha");
    String address = count(nisha, id, "0");
    awaitPage(nisha, address, "भेड़ें गिन ली गईं।");
    Map<String, Object> said = Map.of("id", id().toString(), "work", id);
    assertThat(refusals(perform("dinesh", "works.cancel-work", said))).containsExactly(1101);
    assertThat(refusals(perform("nisha", "works.cancel-work", said))).isEmpty();
    assertThat(nisha.get(address).body()).contains("भेड़ें गिन ली गईं।");
  }
}
