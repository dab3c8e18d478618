package org.sangathan.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;

/// Asha works at booth 1, Bhola at booth 4, Chitra has charge of sector 1, Dinesh of the district.
@OwnDatabase
class SendNoticeTest extends InNotices {
  private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Asia/Kolkata"));

  @Test
  void itIsCountedFirstAndReadOnceByThoseWhoHoldTheChosenPosts() throws Exception {
    join("anil", "unit-secretary", "B1");
    join("bina", "unit-secretary", "B4");
    assertThat(goesTo("dinesh", "D1", "kinds", to("unit-secretary"))).isEqualTo(2);
    String id = subject(send("dinesh", "D1", "रविवार की बैठक", "kinds", to("unit-secretary")));
    assertThat(page("anil", "/u/B1")).contains("आपके लिए 1 नई सूचना");
    assertThat(page("bina", "/u/B4")).contains("आपके लिए 1 नई सूचना");
    assertThat(page("chitra", "/u/SEC1")).doesNotContain("नई सूचना");
    assertThat(page("dinesh", "/u/D1/notices"))
        .contains("रविवार की बैठक", "2 को भेजी गई, अभी किसी ने नहीं पढ़ी");

    Browser anil = browser("anil");
    assertThat(anil.get("/notices").body()).contains("रविवार की बैठक", "प्रभारी", "चंदनपुर");
    assertThat(anil.get("/help").body()).contains("1 नई सूचना");
    for (int i = 0; i < 3; i++) {
      assertThat(anil.get("/notices/" + id).body())
          .contains("रविवार की बैठक का पूरा पाठ")
          .doesNotContainPattern("[0-9] को भेजी गई");
    }
    assertThat(anil.get("/u/B1").body()).doesNotContain("नई सूचना");
    assertThat(anil.get("/notices").body()).contains("रविवार की बैठक").doesNotContain(">नई<");
    assertThat(page("dinesh", "/u/D1/notices")).contains("2 को भेजी गई, 1 ने पढ़ी");
    race(id);
    assertThat(page("nisha", "/notices/" + id)).contains("2 को भेजी गई, 2 ने पढ़ी");
  }

  /// Two browsers of one reader open it at the same moment.
  private void race(String id) throws Exception {
    List<Browser> two = List.of(browser("bina"), browser("bina"));
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> opened =
          two.stream()
              .map(one ->
                  threads.submit(() -> {
                    go.await();
                    return one.get("/notices/" + id).statusCode();
                  }))
              .toList();
      go.countDown();
      for (Future<Integer> one : opened) assertThat(one.get()).isEqualTo(200);
    }
  }

  @Test
  void nobodyOutsideSeesItCountsItOrSendsIt() {
    String id = subject(send("chitra", "SEC1", "सेक्टर की बात", "kinds", to("booth-worker")));
    assertThat(page("chitra", "/notices/" + id)).contains("सेक्टर की बात", "1 को भेजी गई");
    Browser bhola = browser("bhola");
    assertThat(bhola.get("/notices/" + id).statusCode()).isEqualTo(404);
    assertThat(bhola.get("/u/SEC1/notices").statusCode()).isEqualTo(404);
    assertThat(bhola.get("/notices").body()).doesNotContain("सेक्टर की बात");
    assertThat(bhola.get("/u/B4/notices").body()).doesNotContain("सेक्टर की बात");
    assertThat(page("asha", "/u/B1/notices"))
        .contains("सेक्टर की बात")
        .doesNotContainPattern("[0-9] को भेजी गई");
    assertThat(page("dinesh", "/u/D1/notices")).contains("सेक्टर की बात");
    for (String[] who : new String[][] {{"asha", "B1"}, {"chitra", "D1"}, {"chitra", "SEC3"}}) {
      assertThat(refusals(trying(who[0], who[1], "न", "kinds", to("booth-worker"))))
          .as(who[0] + " in " + who[1])
          .isNotEmpty()
          .doesNotContain(4709);
    }
    assertThat(browser("asha").get("/u/B1/notices").body()).doesNotContain("notices.send-notice");
  }

  @Test
  void theSameDeedTwiceIsOneNotice() {
    join("pooja", "booth-worker", "W1");
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("id", id().toString());
    said.put("unit", "W1");
    said.put("titleHi", "दो बार");
    said.put("textHi", "दो बार भेजी गई");
    said.put("kinds", to("booth-worker"));
    said.put("told", 1);
    String first = subject(perform("dinesh", "notices.send-notice", said));
    assertThat(subject(perform("dinesh", "notices.send-notice", said))).isEqualTo(first);
    assertThat(rows("दो बार")).isEqualTo(1);
    said.put("textHi", "कुछ और");
    assertThat(refusals(perform("dinesh", "notices.send-notice", said))).isNotEmpty();
    assertThat(rows("दो बार")).isEqualTo(1);
  }

  private int rows(String title) {
    return database
        .reader()
        .sql("/* all cells */ select count(*) from sent_notice where title_hi = :title")
        .param("title", title)
        .query(Integer.class)
        .single();
  }

  @Test
  void anAudienceIsUnitLevelAndPostAndEverybodyCountsOnce() {
    join("manju", "constituency-president", "AC1");
    join("manju", "auditor", "AC1");
    join("later", "auditor", "B2", TODAY.plusDays(1));
    assertThat(goesTo("dinesh", "AC1", "kinds", to("constituency-president", "auditor")))
        .isEqualTo(1);
    join("gita", "unit-president", "SEC2");
    join("hema", "unit-president", "B3");
    assertThat(goesTo("dinesh", "AC1", "kinds", to("unit-president"))).isEqualTo(2);
    assertThat(goesTo("dinesh", "AC1", "kinds", to("unit-president"), "level", "SECTOR"))
        .isEqualTo(1);
    send("dinesh", "AC1", "केवल सेक्टर", "kinds", to("unit-president"), "level", "SECTOR");
    assertThat(page("gita", "/notices")).contains("केवल सेक्टर", "केवल सेक्टर</span>");
    assertThat(page("hema", "/notices")).doesNotContain("केवल सेक्टर");
    assertThat(page("hema", "/u/B3/notices")).contains("केवल सेक्टर");
    assertThat(goesTo("dinesh", "W1", "kinds", to("in-charge"))).isEqualTo(-1);
  }

  @Test
  void whoeverGoesOverSeveralUnitsGetsWhatGoesToEachOfThem() {
    join("omkar", "booth-worker", "B3");
    say(
        "nisha",
        "access.give-post",
        "SEC2",
        "account",
        actor("omkar").account(),
        "postType",
        "in-charge",
        "span",
        List.of("AC2"));
    assertThat(goesTo("dinesh", "AC2", "kinds", to("in-charge"))).isEqualTo(1);
    String id = subject(send("dinesh", "AC2", "दोनों ओर", "kinds", to("in-charge")));
    assertThat(page("omkar", "/notices")).contains("दोनों ओर");
    assertThat(page("omkar", "/notices/" + id)).contains("का पूरा पाठ");
    assertThat(page("dinesh", "/notices/" + id)).contains("1 को भेजी गई, 1 ने पढ़ी");
  }

  @Test
  void rubbishIsRefusedWithItsReason() {
    assertThat(refusals(trying("dinesh", "D1", "न"))).containsExactly(4705);
    assertThat(refusals(trying("dinesh", "D1", "न", "kinds", to("emperor")))).containsExactly(4706);
    assertThat(refusals(trying("dinesh", "D1", "न", "kinds", to("booth-worker"), "level", "MOON")))
        .containsExactly(4707);
    assertThat(
            refusals(trying("dinesh", "AC1", "न", "kinds", to("booth-worker"), "level", "STATE")))
        .containsExactly(4707);
    assertThat(refusals(trying("dinesh", "AC2", "न", "kinds", to("auditor"))))
        .containsExactly(4708);
    assertThat(refusals(say("dinesh", "notices.send-notice", "D1", "kinds", to("booth-worker"))))
        .containsExactly(4703);
    assertThat(
            refusals(
                say(
                    "dinesh",
                    "notices.send-notice",
                    "D1",
                    "textEn",
                    "x",
                    "kinds",
                    to("booth-worker"))))
        .containsExactly(4704);
    assertThat(
            refusals(
                trying(
                    "dinesh", "D1", "न", "textEn", "x".repeat(601), "titleEn", "x", "kinds", to())))
        .isNotEmpty();
    assertThat(refusals(trying("dinesh", "D1", "न", "kinds", to("booth-worker"), "told", "many")))
        .isNotEmpty();
    assertThat(refusals(trying("dinesh", "D1", "न", "kinds", to("booth-worker"), "told", 9_999)))
        .containsExactly(4709);
    assertThat(browser("asha").get("/notices/x").statusCode()).isEqualTo(400);
    assertThat(browser("asha").get("/u/B1/notices?sheet=-7").statusCode()).isEqualTo(200);
  }

  @Test
  void thePageCountsAsksAndSendsInBothLanguages() {
    Browser dinesh = browser("dinesh");
    assertThat(dinesh.get("/u/SEC3/notices").body()).contains("देखें, कितनों को जाएगी");
    String id = id().toString();
    String[] said = {
      "id",
      id,
      "unit",
      "SEC3",
      "titleEn",
      "Sunday",
      "textEn",
      "At <nine> sharp",
      "kinds",
      "booth-worker"
    };
    var counted = dinesh.post("/acts/notices.send-notice", said);
    assertThat(counted.statusCode()).isEqualTo(422);
    assertThat(counted.body())
        .contains(
            "1 पदाधिकारी को जाएगी",
            "हाँ, 1 को भेजें",
            "name=\"told\" value=\"1\"",
            "At &lt;nine&gt;");
    String[] sure = java.util.Arrays.copyOf(said, said.length + 2);
    sure[said.length] = "told";
    sure[said.length + 1] = "many";
    var rubbish = dinesh.post("/acts/notices.send-notice", sure);
    assertThat(rubbish.statusCode()).isEqualTo(422);
    assertThat(rubbish.body()).contains("देखें, कितनों को जाएगी");
    sure[said.length + 1] = "1";
    assertThat(dinesh.post("/acts/notices.send-notice", sure).statusCode()).isEqualTo(303);
    dinesh.get("/language?to=en&back=/");
    assertThat(dinesh.get("/u/SEC3/notices").body())
        .contains("Sunday", "sent to 1, nobody has read it yet", "and below", "Booth worker");
    dinesh.get("/language?to=hi&back=/");
    Browser bhola = browser("bhola");
    assertThat(bhola.get("/notices").body()).contains("Sunday", "और नीचे");
    bhola.get("/language?to=en&back=/");
    assertThat(bhola.get("/u/B4").body()).contains("1 new notice for you");
    bhola.get("/language?to=hi&back=/");
  }

  @Test
  void whoeverIsGoneBreaksNothing() {
    join("kiran", "sector-in-charge", "SEC2");
    join("leela", "booth-worker", "B3");
    String id = subject(send("kiran", "SEC2", "जाने से पहले", "kinds", to("booth-worker")));
    assertThat(page("leela", "/notices/" + id)).contains("सेक्टर प्रभारी");
    endPost(access.postsOf(actor("kiran").account()).getFirst().posting());
    database
        .writer()
        .sql("update account set closed_at = now() where sign_in_name in ('kiran', 'leela')")
        .update();
    assertThat(page("dinesh", "/notices/" + id)).contains("सेक्टर प्रभारी", "1 ने पढ़ी");
    assertThat(page("dinesh", "/u/SEC2/notices")).contains("जाने से पहले");
  }
}
