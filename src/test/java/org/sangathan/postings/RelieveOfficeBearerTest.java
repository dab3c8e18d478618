package org.sangathan.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Nobody is relieved without a body's decision.
@OwnDatabase
class RelieveOfficeBearerTest extends InSmallWorld {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kolkata"));

  @LocalServerPort private int port;

  private UUID hire(String name, String kind, String unit) {
    UUID posting = id();
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(), name, name, posting, kind, SmallWorld.place(unit), LocalDate.of(2020, 1, 1))),
        PASSWORD);
    return posting;
  }

  /// A committee of the presidents and secretaries of a unit, and what it decided.
  private String decision(String unit, String text) {
    Map<String, Object> formed = new LinkedHashMap<>();
    formed.put("id", id().toString());
    formed.put("unit", unit);
    formed.put("kind", "committee");
    formed.put("nameHi", "कार्यसमिति");
    formed.put("nameEn", "Working committee");
    formed.put("formedOn", TODAY.minusDays(3).toString());
    formed.put("quorum", 50);
    formed.put("quorumOf", "percent");
    formed.put("posts", List.of("unit-president"));
    String body = subject(perform("nisha", "bodies.form-body", formed));
    return subject(
        say(
            "nisha",
            "bodies.note-decision",
            unit,
            "body",
            body,
            "decidedOn",
            TODAY.toString(),
            "text",
            text,
            "present",
            Map.of(unit, 1)));
  }

  private List<Integer> relieve(String who, String whom, UUID posting, String decision) {
    return refusals(
        say(
            who,
            "postings.relieve-office-bearer",
            SmallWorld.AC1,
            "account",
            actor(whom).account(),
            "posting",
            posting,
            "decision",
            decision));
  }

  @Test
  void aDecisionOfTheUnitOrAboveOpensTheVacancyAndStaysTiedToTheHistory() {
    hire("president.ac1", "unit-president", SmallWorld.AC1);
    hire("president.ac2", "unit-president", SmallWorld.AC2);
    UUID posting = hire("ramesh", "unit-secretary", SmallWorld.SECTOR_2);
    String elsewhere = decision(SmallWorld.AC2, "सेक्टर 2 में बदलाव");
    String right = decision(SmallWorld.AC1, "रमेश को सचिव पद से मुक्त किया जाए");

    assertThat(relieve("dinesh", "ramesh", posting, id().toString())).containsExactly(4534);
    assertThat(relieve("dinesh", "ramesh", posting, elsewhere)).containsExactly(4534);
    assertThat(relieve("asha", "ramesh", posting, right)).containsExactly(1012);
    Browser dinesh = new Browser(port);
    dinesh.signIn("dinesh", PASSWORD);
    String history = "/u/SEC2/office-bearers/" + actor("ramesh").account();
    assertThat(dinesh.get(history).body()).contains("रमेश को सचिव पद से मुक्त किया जाए");

    assertThat(relieve("dinesh", "ramesh", posting, right)).isEmpty();
    assertThat(access.postsOf(actor("ramesh").account())).isEmpty();
    assertThat(dinesh.get(history).body())
        .contains("निर्णय से पदमुक्त", "/u/AC1/bodies/", "#decision-" + right);
    assertThat(relieve("dinesh", "ramesh", posting, right)).containsExactly(4524);
  }
}
