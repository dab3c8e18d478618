package org.sangathan.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnDatabase
class UnmaskInvitedTest extends InSmallWorld {
  private static final String ACT = "membership.unmask-invited";

  @LocalServerPort private int port;

  private String invite(String phone) {
    Map<String, Object> said = enrolment("B1", "सीता", phone);
    said.put("livesIn", "B4");
    return subject(perform("asha", "membership.enrol-member", said));
  }

  @Test
  void whoeverInvitesSeesTheNumberOnceForAReason() {
    String invitation = invite("9876540001");
    Browser bhola = new Browser(port);
    bhola.signIn("bhola", PASSWORD);
    String page = bhola.get("/u/B4/enrol?invitation=" + invitation).body();
    assertThat(page).contains("98xxxxxx01").doesNotContain("9876540001", "98765 40001");

    String[] form = {
      "id", id().toString(), "unit", "B4", "invitation", invitation, "reason", "call"
    };
    assertThat(bhola.post("/acts/" + ACT, form).body()).contains("98765 40001");
    assertThat(refusals(say("asha", ACT, "B1", "invitation", invitation, "reason", "call")))
        .containsExactly(4117);
  }

  @Test
  void whoTakesUpAnInvitationNeedNotTypeTheNumber() {
    String invitation = invite("9876540002");
    Map<String, Object> said = enrolment("B4", "सीता", "");
    said.remove("phone");
    said.put("invitation", invitation);
    String person = subject(perform("bhola", "membership.enrol-member", said));
    Browser bhola = new Browser(port);
    bhola.signIn("bhola", PASSWORD);
    assertThat(bhola.get("/u/B4/people/" + person).body()).contains("98xxxxxx02");
  }
}
