package org.sangathan.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;

@OwnDatabase
class ShowBodyHistoryTest extends BodiesWorld {

  @Test
  void membersQuorumAndDecisionsAreToldAsTheyWereOnADay() {
    seat("AC1", 3);
    String body = subject(form("dinesh", form("AC1", "executive")));
    String first =
        subject(
            decide("dinesh", "AC1", body, Map.of("AC1", 3), "decidedOn", "" + TODAY.minusDays(5)));
    decide(
        "dinesh", "AC1", body, Map.of("AC1", 4), "text", "पिछला निर्णय वापस", "takesBack", first);
    say(
        "dinesh",
        "bodies.change-body",
        "AC1",
        "body",
        body,
        "nameHi",
        "नई समिति",
        "nameEn",
        "New body",
        "quorum",
        1,
        "quorumOf",
        "members",
        "posts",
        List.of("unit-president"));
    Browser dinesh = browser("dinesh");
    String here = "/u/AC1/bodies/" + body + "/history";

    assertThat(dinesh.get(here + "?on=" + TODAY.minusDays(1)).body())
        .contains("समिति AC1", "president-ac1", "secretary-ac12", "4 सदस्य, कोरम 2")
        .contains("अगले महीने हर बूथ पर बैठक होगी")
        .doesNotContain("पिछला निर्णय वापस", "वापस लिया");
    assertThat(dinesh.get(here + "?on=" + TODAY).body())
        .contains("president-ac1", "1 सदस्य, कोरम 1", "पिछला निर्णय वापस")
        .doesNotContain("secretary-ac12");
    assertThat(dinesh.get(here + "?on=" + TODAY.minusDays(31)).body())
        .contains("उस दिन यह समिति नहीं थी")
        .doesNotContain("president-ac1");
    assertThat(dinesh.get(here).body())
        .contains(
            "president-ac1", "secretary-ac12", "कोरम: सदस्यों का 50 प्रतिशत", "कोरम: 1 सदस्य");
    assertThat(dinesh.get(here + "?on=yesterday").body())
        .contains("“yesterday” तारीख़ के रूप में पढ़ा नहीं गया")
        .contains("कोरम: सदस्यों का 50 प्रतिशत", "कोरम: 1 सदस्य");
    assertThat(dinesh.get("/u/AC1/bodies/" + body).body()).contains(here);
    assertThat(dinesh.get("/u/AC2/bodies/" + body + "/history").statusCode()).isEqualTo(404);
  }

  @Test
  void whoeverMayNotReadWhoHeldPostsDoesNotReadItHere() {
    seat("D1", 2);
    seat("AC2", 1);
    String body = subject(form("nisha", form("D1", "joint", "units", List.of("D1", "AC2"))));
    String link = "/u/AC2/bodies/" + body + "/history";
    assertThat(page("nisha", "/u/D1/bodies/" + body + "/history?on=" + TODAY))
        .contains("president-d1", "president-ac2", "3 सदस्य, कोरम 2", "2 सदस्य, कोरम 1");
    assertThat(browser("bhola").get("/u/B4/bodies/" + body + "/history").statusCode())
        .isIn(403, 404);
    assertThat(page("president-ac2", link)).doesNotContain("president-d1");
  }

  @Test
  void aDecisionOfAnEarlierDayNeedsTheQuorumOfThatDay() {
    seat("SEC2", 3);
    String body = subject(form("dinesh", form("SEC2", "committee")));
    say(
        "dinesh",
        "bodies.change-body",
        "SEC2",
        "body",
        body,
        "nameHi",
        "समिति",
        "nameEn",
        "Body",
        "quorum",
        1,
        "quorumOf",
        "members",
        "posts",
        List.of("unit-president", "unit-secretary"));
    assertThat(
            refusals(
                decide(
                    "dinesh",
                    "SEC2",
                    body,
                    Map.of("SEC2", 1),
                    "decidedOn",
                    "" + TODAY.minusDays(1))))
        .containsExactly(3718);
    assertThat(refusals(decide("dinesh", "SEC2", body, Map.of("SEC2", 1)))).isEmpty();
  }
}
