package org.sangathan.works;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;

@OwnDatabase
class WorksTest extends InMeadow {
  private final String id = id().toString();

  @Test
  void aLongActIsWatchedUntilItIsDone() {
    Browser nisha = browser("nisha");
    String address = count(nisha, id, "4");

    gate().release(3);
    String page = awaitPage(nisha, address, "4 में से 3");
    assertThat(page).contains("चल रहा है", "max=\"4\"", "http-equiv=\"refresh\"", "काम रोकें");
    assertThat(noted(id)).isEmpty();

    gate().release();
    page = awaitPage(nisha, address, "भेड़ें गिन ली गईं।");
    assertThat(page)
        .contains("href=\"/u/B1?shepherd=0")
        .doesNotContain("http-equiv", "hx-get=\"/w");
    assertThat(noted(id)).isEqualTo("1");
  }

  @Test
  void whoeverWatchesIsLedOnAndWhoeverWentIsToldOnEveryPage() {
    Browser nisha = browser("nisha");
    String address = count(nisha, id, "1");
    assertThat(awaitPage(nisha, "/me", "चल रहा है")).contains("href=\"" + address + "\"");
    Browser elsewhere = browser("nisha");
    assertThat(elsewhere.get("/me").body()).doesNotContain(address);
    assertThat(elsewhere.get("/works").body()).contains(address, "भेड़ें गिनें");

    gate().release();
    Browser htmx = nisha.with("HX-Request", "true");
    HttpResponse<String> last =
        await(() -> htmx.get(address), answer -> answer.headers().map().containsKey("hx-redirect"));
    String next = last.headers().firstValue("HX-Redirect").orElseThrow();
    assertThat(next).startsWith("/u/B1?shepherd=0");
    assertThat(nisha.get(next).body()).contains("data-accepted=\"works.count-sheep.counted\"");
    assertThat(nisha.get("/me").body()).doesNotContain(address);
  }

  /// As a browser without JavaScript that loads the page again and again.
  @Test
  void whoeverStaysWithoutJavaScriptIsLedOnToo() {
    Browser nisha = browser("nisha");
    String address = count(nisha, id, "1");
    assertThat(nisha.get(address + "?begun").statusCode()).isEqualTo(200);

    gate().release();
    HttpResponse<String> last =
        await(() -> nisha.get(address + "?begun"), answer -> answer.statusCode() == 303);
    assertThat(last.headers().firstValue("Location").orElseThrow()).startsWith("/u/B1?shepherd=0");
    assertThat(nisha.get("/me").body()).contains("data-accepted=\"works.count-sheep.counted\"");
  }

  @Test
  void whatCannotBeReadIsRefusedAtOnceAndTheRestInItsTime() {
    Browser nisha = browser("nisha");
    HttpResponse<String> answer =
        nisha.post("/acts/works.count-sheep", "id", id, "unit", "B1", "sheep", "wool");
    assertThat(answer.statusCode()).isEqualTo(422);

    String page = awaitPage(nisha, count(nisha, id, "-1"), "नहीं हो सका");
    assertThat(page).contains("भेड़ें: भेड़ें 0 से कम नहीं हो सकतीं।", "9901", "href=\"/me\"");

    gate().release();
    awaitPage(nisha, count(nisha, id, "1"), "भेड़ें गिन ली गईं।");
  }

  @Test
  void aFormSentTwiceIsOneWork() {
    Browser nisha = browser("nisha");
    count(nisha, id, "1");
    String address = count(nisha, id, "1");
    HttpResponse<String> other =
        nisha.post("/acts/works.count-sheep", "id", id, "unit", "B1", "sheep", "2");
    assertThat(other.statusCode()).isEqualTo(409);
    HttpResponse<String> stranger =
        browser("asha").post("/acts/works.count-sheep", "id", id, "unit", "B1", "sheep", "1");
    assertThat(stranger.statusCode()).isEqualTo(409);

    gate().release(2);
    awaitPage(nisha, address, "भेड़ें गिन ली गईं।");
    count(nisha, id, "1");
    assertThat(nisha.get(address).body()).contains("भेड़ें गिन ली गईं।");
    assertThat(noted(id)).isEqualTo("1");
  }

  @Test
  void nobodyElseSeesIt() {
    String address = count(browser("nisha"), id, "0");
    assertThat(browser("dinesh").get(address).statusCode()).isEqualTo(404);
    assertThat(browser("dinesh").get("/works").body()).doesNotContain(address);
  }

  /// The gate is asked again when it is done: in between somebody may have lost the post.
  @Test
  void whatIsNotAllowedWhenItsTurnComesIsNotDone() {
    jobs.stop();
    String drive = openDrive();
    HttpResponse<String> answer =
        browser("chitra")
            .post(
                "/acts/targets.cascade-target",
                "id",
                id,
                "unit",
                "SEC1",
                "drive",
                drive,
                "measure",
                "new",
                "way",
                "whole",
                "value",
                "9",
                "lowest",
                "BOOTH",
                "sure",
                "true");
    assertThat(answer.headers().firstValue("Location")).hasValue("/works/" + id + "?begun");
    endThePostOf("chitra");

    jobs.start();
    assertThat(awaitPage(browser("chitra"), "/works/" + id, "नहीं हो सका"))
        .contains("1012", "/u/SEC1/targets?drive=" + drive);
  }

  private String openDrive() {
    Map<String, Object> said =
        Map.of(
            "id", id().toString(),
            "unit", "S1",
            "nameHi", "अभियान",
            "from", LocalDate.now(ZoneId.of("Asia/Kolkata")).toString(),
            "to", LocalDate.now(ZoneId.of("Asia/Kolkata")).plusDays(9).toString());
    return subject(perform("nisha", "membership.open-drive", said));
  }

  private void endThePostOf(String who) {
    UUID posting = access.postsOf(actor(who).account()).getFirst().posting();
    assertThat(refusals(endPost(posting))).isEmpty();
  }

  @Test
  void aNodeThatDiedBeforeTheCommitLeavesItToAnother() {
    jobs.stop();
    Browser nisha = browser("nisha");
    String address = count(nisha, id, "1");
    leftByADeadNode();
    gate().release();

    jobs.start();
    awaitPage(nisha, address, "भेड़ें गिन ली गईं।");
    assertThat(noted(id)).isEqualTo("1");
    assertThat(left()).isZero();
  }

  @Test
  void aNodeThatDiedAfterTheCommitHadDoneIt() {
    jobs.stop();
    Browser nisha = browser("nisha");
    String address = count(nisha, id, "1");
    leftByADeadNode();
    gate().release();
    perform("nisha", "works.count-sheep", Map.of("id", id, "unit", "B1", "sheep", 1));
    database.writer().sql("update work set cancel_asked = true").update();

    jobs.start();
    assertThat(awaitPage(nisha, address, "भेड़ें गिन ली गईं।")).contains("shepherd=0");
    assertThat(noted(id)).isEqualTo("1");
  }

  /// As a node leaves it whose power is cut in the middle.
  private void leftByADeadNode() {
    database.writer().sql("update work set state = 'running' where state = 'waiting'").update();
    database
        .writer()
        .sql(
            """
            update scheduled_tasks set picked = true, picked_by = 'gone', version = version + 1,
              last_heartbeat = execution_time - interval '1 hour'
            where task_name = 'works.do'
            """)
        .update();
  }

  private int left() {
    return await(
        () ->
            database
                .reader()
                .sql("select count(*) from scheduled_tasks where task_name = 'works.do'")
                .query(Integer.class)
                .single(),
        n -> n == 0);
  }

  @Test
  void nothingThatWasSaidStaysWhenItHasEnded() {
    Browser nisha = browser("nisha");
    awaitPage(nisha, count(nisha, id, "-1"), "नहीं हो सका");
    assertThat(
            database
                .reader()
                .sql("select count(*) from work where ended_at is not null and said is not null")
                .query(Integer.class)
                .single())
        .isZero();
  }
}
