package org.sangathan.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Reply;
import org.sangathan.database.Rows;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnDatabase
class UnmaskPhoneTest extends InSmallWorld {
  private static final String ACT = Acts.nameOf(UnmaskPhone.class);

  @Autowired private People people;
  @LocalServerPort private int port;

  private String record(String who, String unit, String phone) {
    return subject(perform(who, "membership.enrol-member", enrolment(unit, "राधा", phone)));
  }

  private Browser browser(String name) {
    Browser browser = new Browser(port);
    browser.signIn(name, PASSWORD);
    return browser;
  }

  private Reply ask(String who, String unit, String person, String reason) {
    return say(who, ACT, unit, "person", person, "reason", reason);
  }

  private List<Integer> outcomes(String person) {
    return database
        .writer()
        .sql(
            """
            /* all cells */ select outcome from act
            where act = :act and subject = cast(:person as uuid) order by received_at
            """)
        .param("act", ACT)
        .param("person", person)
        .query(Rows.single(Integer.class))
        .list();
  }

  @Test
  void everybodySeesTheNumberMaskedEvenWhoRecordedIt() {
    String person = record("asha", "B1", "9876530001");
    for (String who : List.of("asha", "chitra", "nisha")) {
      assertThat(browser(who).get("/u/B1/people/" + person).body())
          .contains("98xxxxxx01")
          .doesNotContain("98765 30001", "9876530001");
    }
  }

  @Test
  void whoSaysWhySeesTheNumberOnceAndThatIsKept() {
    String person = record("asha", "B1", "9876530002");
    Browser asha = browser("asha");
    String[] form = {"id", id().toString(), "unit", "B1", "person", person, "reason", "call"};

    HttpResponse<String> answer = asha.post("/acts/" + ACT, form);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("98765 30002");
    assertThat(answer.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(said -> assertThat(said).contains("no-store"));
    assertThat(outcomes(person)).containsExactly(4001);
    assertThat(asha.get("/u/B1/people/" + person).body()).doesNotContain("98765 30002");
    assertThat(asha.post("/acts/" + ACT, form).body())
        .as("the same look a second time")
        .contains("98xxxxxx02")
        .doesNotContain("98765 30002");
    assertThat(outcomes(person)).hasSize(1);
  }

  @Test
  void eachReasonHasANumberOfItsOwn() {
    String person = record("asha", "B1", "9876530003");
    for (String reason : List.of("call", "check", "asked", "emergency")) {
      assertThat(refusals(ask("chitra", "SEC1", person, reason))).containsExactly(4011);
      assertThat(refusals(ask("chitra", "B1", person, reason))).isEmpty();
    }
    assertThat(outcomes(person)).containsExactlyInAnyOrder(4001, 4002, 4003, 4004);
  }

  @Test
  void withoutOneOfTheReasonsNothingIsShown() {
    String person = record("asha", "B1", "9876530004");
    assertThat(refusals(ask("asha", "B1", person, "curious"))).isNotEmpty();
    assertThat(refusals(say("asha", ACT, "B1", "person", person))).isNotEmpty();
    assertThat(outcomes(person)).isEmpty();
  }

  @Test
  void nobodyUnmasksOutsideTheirUnits() {
    String person = record("asha", "B1", "9876530005");
    assertThat(refusals(ask("bhola", "B1", person, "call"))).containsExactly(1012);
    assertThat(refusals(ask("bhola", "B4", person, "call")))
        .isEqualTo(refusals(ask("bhola", "B4", id().toString(), "call")))
        .containsExactly(4011);
  }

  @Test
  void onlyTheAnswerForThatVeryPersonOpensTheNumber() {
    UUID person = id();
    Phone phone = Phone.of("+919876530006");
    Answer<?> accepted = Answer.accepted(UnmaskPhone.Outcome.TO_CALL, person);
    assertThat(people.shown(new Reply(ACT, accepted, false), person, phone))
        .hasValue("98765 30006");
    assertThat(people.shown(new Reply(ACT, accepted, true), person, phone)).isEmpty();
    assertThat(people.shown(new Reply(ACT, accepted, false), id(), phone)).isEmpty();
    Answer<?> refused = Answer.refused("person", PeopleRefusal.NO_PHONE);
    assertThat(people.shown(new Reply(ACT, refused, false), person, phone)).isEmpty();
    assertThat(people.shown(null, person, phone)).isEmpty();
    assertThat(phone).hasToString("98xxxxxx06");
  }

  @Test
  void whoMendsARecordKeepsTheNumberUnlessAnotherIsTyped() {
    String person = record("asha", "B1", "9876530007");
    Map<String, Object> said = enrolment("B1", "राधा देवी", "");
    said.remove("consent");
    said.remove("phone");
    said.put("person", person);
    assertThat(refusals(perform("asha", "membership.mend-person", said))).isEmpty();
    assertThat(browser("asha").get("/u/B1/people/" + person).body())
        .contains("राधा देवी", "98xxxxxx07");
    said.put("id", id().toString());
    said.put("phone", "9876530008");
    assertThat(refusals(perform("asha", "membership.mend-person", said))).isEmpty();
    assertThat(browser("asha").get("/u/B1/people/" + person).body()).contains("98xxxxxx08");
    said.put("id", id().toString());
    said.remove("phone");
    said.put("noPhone", true);
    assertThat(refusals(perform("asha", "membership.mend-person", said))).isEmpty();
    assertThat(refusals(ask("asha", "B1", person, "call"))).containsExactly(4012);
  }
}
