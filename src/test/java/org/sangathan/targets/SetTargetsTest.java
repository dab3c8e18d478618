package org.sangathan.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnDatabase
class SetTargetsTest extends InDrive {
  private static final String ACT = "targets.set-targets";

  @LocalServerPort private int port;

  private Reply set(String who, String unit, Map<String, ?> numbers, Object... more) {
    List<Object> fields =
        new ArrayList<>(List.of("drive", drive, "measure", "new", "numbers", numbers));
    fields.addAll(List.of(more));
    return say(who, ACT, unit, fields.toArray());
  }

  private static List<String> fields(Reply reply) {
    return reply.answer() instanceof Answer.Refused<?>(var complaints)
        ? complaints.stream().map(Complaint::field).toList()
        : List.of();
  }

  private String page(String name, String path) {
    Browser browser = new Browser(port);
    browser.signIn(name, PASSWORD);
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  @Test
  void eachUnitGetsTheNumberThatWasSaidForIt() {
    assertThat(refusals(set("dinesh", "D1", Map.of("AC1", 30, "ac2", "५०")))).isEmpty();
    assertThat(targets("D1", "AC1", "AC2"))
        .containsEntry("AC1 by D1", 30L)
        .containsEntry("AC2 by D1", 50L)
        .hasSize(2);
  }

  @Test
  void whatIsNotNamedStaysAndNoNumberTakesATargetAway() {
    set("dinesh", "D1", Map.of("AC1", 30, "AC2", 50));
    set("dinesh", "D1", Map.of("AC1", ""));
    assertThat(targets("AC1", "AC2"))
        .containsEntry("AC1 by D1", 0L)
        .containsEntry("AC2 by D1", 50L);
    Reply again = set("dinesh", "D1", Map.of("AC1", "", "AC2", 50));
    assertThat(((Answer.Accepted<?>) again.answer()).outcome())
        .isEqualTo(SetTargets.Outcome.NOTHING_NEW);
  }

  @Test
  void oneWrongNumberStopsAllAndIsNamedByItsUnit() {
    Reply reply = set("dinesh", "D1", Map.of("AC1", 30, "AC2", -5, "B1", 4, "NOWHERE", 4));
    assertThat(fields(reply))
        .containsExactlyInAnyOrder("numbers.AC2", "numbers.B1", "numbers.NOWHERE");
    assertThat(refusals(reply)).containsExactlyInAnyOrder(5104, 5110, 5110);
    assertThat(fields(set("dinesh", "D1", Map.of("AC1", 30, "AC2", "many"))))
        .containsExactly("numbers.AC2");
    assertThat(targets("AC1", "AC2")).isEmpty();
  }

  @Test
  void aWholeLevelIsSetFromFarAbove() {
    assertThat(refusals(set("nisha", "S1", Map.of("B1", 7, "B4", 9), "level", "booth"))).isEmpty();
    assertThat(targets("B1", "B4")).containsEntry("B1 by N", 7L).containsEntry("B4 by N", 9L);
    assertThat(refusals(set("nisha", "S1", Map.of("AC1", 7), "level", "booth")))
        .containsExactly(5110);
    assertThat(refusals(set("nisha", "S1", Map.of("AC1", 7), "level", "moon"))).contains(5105);
  }

  @Test
  void thePageShowsWhatHoldsWhatOthersSetAndWhatIsLeft() {
    say("nisha", "targets.set-target", "D1", "drive", drive, "measure", "new", "value", 100);
    say("nisha", "targets.set-target", "AC1", "drive", drive, "measure", "new", "value", 70);
    set("dinesh", "D1", Map.of("AC1", 30, "AC2", 50));
    String page = page("dinesh", "/u/D1/targets/by-hand?drive=" + drive);
    assertThat(page)
        .containsPattern("name=\"numbers.AC1\"[^>]*value=\"30\"")
        .containsPattern("name=\"numbers.AC2\"[^>]*value=\"50\"")
        .contains("सप्तदेश ने तय किया 70", "<strong data-sum>80</strong>")
        .contains("सप्तदेश ने तय किया 100 · नीचे भी उन्हीं ने बाँटा");
    say("dinesh", "targets.set-target", "D1", "drive", drive, "measure", "new", "value", 100);
    assertThat(page("dinesh", "/u/D1/targets/by-hand?drive=" + drive))
        .containsPattern("data-left><strong>20</strong>")
        .containsPattern("data-over hidden");
  }

  @Test
  void aRefusedFormKeepsWhatWasTyped() {
    Browser browser = new Browser(port);
    browser.signIn("dinesh", PASSWORD);
    String address = "/u/D1/targets/by-hand?drive=" + drive + "&level=constituency";
    assertThat(browser.get(address).statusCode()).isEqualTo(200);
    HttpResponse<String> answer =
        browser.post(
            "/acts/" + ACT,
            "id",
            id().toString(),
            "unit",
            "D1",
            "drive",
            drive,
            "measure",
            "new",
            "level",
            "constituency",
            "numbers.AC1",
            "1,200",
            "numbers.AC2",
            "bahut");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .containsPattern("name=\"numbers.AC1\"[^>]*value=\"1,200\"")
        .containsPattern("name=\"numbers.AC2\"[^>]*value=\"bahut\"")
        .contains("href=\"#targets-set-targets--numbers.AC2\"", "लक्ष्य AC2");
  }

  @Test
  void aLevelThatIsNotThereIsNoPage() {
    Browser browser = new Browser(port);
    browser.signIn("nisha", PASSWORD);
    String address = "/u/S1/targets/by-hand?drive=" + drive;
    assertThat(browser.get(address + "&level=seat").statusCode()).isEqualTo(422);
    assertThat(browser.get("/u/S1/targets/by-hand?drive=" + id()).statusCode()).isEqualTo(404);
    browser = new Browser(port);
    browser.signIn("asha", PASSWORD);
    assertThat(browser.get("/u/B1/targets/by-hand?drive=" + drive).statusCode()).isEqualTo(404);
  }
}
