package org.sangathan.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// One afternoon on which everything odd happens once: each rule that operators are given finds its
/// figure grown.
@OwnDatabase
@TestPropertySource(
    properties = {"sangathan.limits=true", "sangathan.limit-search=1", "sangathan.uploads-files=1"})
class AlertsTest extends InSmallWorld {
  private static final Pattern SELECTOR = Pattern.compile("(\\w+)\\{([^}]*)}\\[");
  private static final Pattern LABEL = Pattern.compile("(\\w+)(=~?)\"([^\"]*)\"");

  @LocalServerPort private int port;

  @Test
  void everyRuleOfTheOperatorFindsItsFigure() throws IOException {
    oddAfternoon();
    List<String> figures = figures().lines().toList();
    Matcher selector = SELECTOR.matcher(Files.readString(Path.of("docs/alerts.yml")));
    int rules = 0;
    for (; selector.find(); rules++) {
      // Nothing that we know of makes the program fail; a look at the rest of the rule is enough.
      String labels = selector.group(2).replace("SERVER_ERROR", "SUCCESS");
      String name = selector.group(1);
      assertThat(figures).as(selector.group()).anyMatch(line -> fits(line, name, labels));
    }
    assertThat(rules).isEqualTo(10);
  }

  @Test
  void whatIsMeasuredNamesNobody() {
    oddAfternoon();
    assertThat(figures().lines().filter(line -> line.startsWith("sangathan_")))
        .isNotEmpty()
        .allMatch(line ->
            line.matches("sangathan_(acts_total\\{act|refusals_total\\{number)=\"[a-z0-9.-]+\",.*")
                && !line.contains("asha")
                && !line.contains("B4"));
  }

  private static boolean fits(String line, String name, String labels) {
    if (!line.startsWith(name + "{")) return false;
    Matcher wanted = LABEL.matcher(labels);
    while (wanted.find()) {
      String value = wanted.group(2).equals("=") ? Pattern.quote(wanted.group(3)) : wanted.group(3);
      if (!line.matches(".*[{,]" + wanted.group(1) + "=\"(" + value + ")\"[,}].* [1-9].*"))
        return false;
    }
    return true;
  }

  private String figures() {
    String token = accounts.createToken("nisha", "measurements", 1).orElseThrow();
    return new Browser(port)
        .with("Authorization", "Bearer " + token)
        .get("/actuator/prometheus")
        .body();
  }

  private void oddAfternoon() {
    guessing();
    Browser asha = new Browser(port);
    asha.signIn("asha", PASSWORD);
    assertThat(asha.get("/u/B4/people").statusCode()).isEqualTo(404);
    for (int i = 0; i < 2; i++) asha.find("/u/B1/people", "a" + i);
    assertThat(asha.find("/u/B1/people", "again").statusCode()).isEqualTo(429);
    assertThat(asha.post("/acts/membership.enrol-member", "_csrf", "guessed").statusCode())
        .isEqualTo(403);
    String person =
        subject(perform("asha", "membership.enrol-member", enrolment("B1", "राधा", "9876577001")));
    say("asha", "people.unmask-phone", "B1", "person", person, "reason", "call");
    lists();
    for (int i = 0; i < 2; i++) {
      String file = "code,level,parent_code,name_en\nAL-" + id() + ",booth,SEC1,One\n";
      say("dinesh", "exchange.upload-file", SmallWorld.DISTRICT, "kind", "units", "file", file);
    }
  }

  private void guessing() {
    Browser stranger = new Browser(port);
    stranger.get("/sign-in");
    int status = 0;
    for (int i = 0; i < 7 && status != 429; i++)
      status =
          stranger
              .post("/sign-in", "name", "bhola", "password", "never that one " + i)
              .statusCode();
    assertThat(status).isEqualTo(429);
  }

  private void lists() {
    for (String president : List.of("hari", "ila"))
      if (accounts.actor(president).isEmpty()) join(president);
    assertThat(refusals(ask(6000))).containsExactly(4304);
    say("ila", "approvals.decline-deed", "AC1", "proposal", subject(ask((int) claimed("AC1"))));
  }

  private void join(String president) {
    Access.Imported imported =
        new Access.Imported(
            id(),
            president,
            president,
            id(),
            "constituency-president",
            SmallWorld.place(SmallWorld.AC1),
            LocalDate.of(2020, 1, 1));
    access.importAccounts(List.of(imported), PASSWORD);
  }

  private org.sangathan.acts.Reply ask(int told) {
    return say(
        "hari",
        "lists.take-list",
        "AC1",
        "below",
        true,
        "told",
        told,
        "kind",
        "csv",
        "reason",
        "meeting",
        "numbers",
        "masked",
        "columns",
        List.of("unit"));
  }
}
