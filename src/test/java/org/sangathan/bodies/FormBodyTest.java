package org.sangathan.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;

@OwnDatabase
class FormBodyTest extends BodiesWorld {

  @BeforeEach
  void people() {
    seat("AC1", 3);
    seat("D1", 2);
  }

  @Test
  void whoeverHoldsThePostsSitsInItAndAUnitHasOneExecutive() {
    String body = subject(form("dinesh", form("AC1", "executive")));
    assertThat(page("dinesh", "/u/AC1/bodies"))
        .contains(
            "समिति AC1", "president-ac1", "secretary-ac10", "secretary-ac12", "4 सदस्य, कोरम 2")
        .doesNotContain("chitra");
    assertThat(refusals(form("dinesh", form("AC1", "executive")))).containsExactly(3712);
    assertThat(page("dinesh", "/u/AC1/committee")).contains("/u/AC1/bodies");
    join("late-secretary", "unit-secretary", "AC1");
    assertThat(page("dinesh", "/u/AC1/bodies/" + body))
        .contains("late-secretary", "5 सदस्य, कोरम 3");
  }

  @Test
  void mentorsSitWithoutAVoteAndDoNotCount() {
    UUID elder = join("elder-sec3", "sector-in-charge", "SEC3");
    seat("SEC3", 1);
    String body =
        subject(
            form(
                "dinesh",
                form("SEC3", "committee", "guests", List.of(elder.toString()), "quorum", "100")));
    assertThat(page("dinesh", "/u/SEC3/bodies/" + body))
        .contains("elder-sec3", "बिना मत", "2 सदस्य, कोरम 2");
    assertThat(
            refusals(
                form(
                    "dinesh",
                    form("SEC3", "committee", "posts", List.of(), "mentors", List.of("auditor")))))
        .containsExactly(3708);
    assertThat(
            refusals(
                form("dinesh", form("SEC3", "committee", "mentors", List.of("unit-secretary")))))
        .containsExactly(3707);
  }

  @Test
  void aJointBodyCountsEachUnitApartAndNamesNobodyWhomTheReaderDoesNotSee() {
    assertThat(refusals(form("dinesh", form("D1", "joint")))).containsExactly(3710);
    assertThat(refusals(form("dinesh", form("D1", "joint", "units", List.of("D1", "S1")))))
        .contains(3709);
    assertThat(refusals(form("dinesh", form("D1", "joint", "units", List.of("D1", "NOWHERE")))))
        .contains(3709);
    assertThat(refusals(form("dinesh", form("D1", "committee", "units", List.of("D1", "AC1")))))
        .containsExactly(3711);
    String body = subject(form("nisha", form("D1", "joint", "units", List.of("D1", "AC1"))));
    assertThat(page("dinesh", "/u/D1/bodies/" + body))
        .contains("संयुक्त समिति", "president-d1", "president-ac1", "3 सदस्य", "कोरम 2");
    assertThat(page("president-ac1", "/u/AC1/bodies/" + body))
        .contains("president-ac1", "ऊपर की इकाई की समिति", "3 और, जिनकी इकाइयाँ")
        .doesNotContain("president-d1", "secretary-d1", "bodies.note-decision");
    assertThat(browser("president-ac1").get("/u/D1/bodies/" + body).statusCode()).isEqualTo(404);
    assertThat(browser("bhola").get("/u/B4/bodies/" + body).statusCode()).isEqualTo(404);
  }

  @Test
  void unitsOfAJointBodyAreFoundByNameOrTypedByCodeHoweverDeepTheyLie() {
    Browser looking = browser("dinesh").with("HX-Request", "true").with("HX-Target", "joint-units");
    String found = looking.get("/u/D1/bodies/form?q=kesarbagh&units=AC1").body();
    assertThat(found)
        .contains("value=\"AC1\" checked", "value=\"SEC2\"", "value=\"B3\"")
        .doesNotContain("value=\"AC2\"", "<html");
    assertThat(looking.get("/u/AC1/bodies/form?q=hanspurwa").body())
        .contains("ऐसी कोई इकाई नहीं मिली")
        .doesNotContain("value=\"SEC3\"");
    assertThat(
            refusals(
                form("dinesh", form("AC1", "joint", "units", List.of("AC1"), "unitCodes", "SEC3"))))
        .containsExactly(3709);
    assertThat(refusals(form("dinesh", form("AC1", "committee", "unitCodes", "SEC1"))))
        .containsExactly(3711);
    String body =
        subject(form("dinesh", form("D1", "joint", "units", List.of(), "unitCodes", "sec2, B4")));
    assertThat(page("dinesh", "/u/D1/bodies/" + body)).contains("केसरबाग", "कन्या इंटर कॉलेज");
    assertThat(page("bhola", "/u/B4/bodies/" + body)).contains("ऊपर की इकाई की समिति");
  }

  @Test
  void mentorsAreProposedWithoutAVote() {
    assertThat(page("dinesh", "/u/AC1/bodies/form"))
        .containsPattern("name=\"mentors\" value=\"mentor\" checked")
        .doesNotContainPattern("name=\"posts\" value=\"mentor\" checked");
  }

  @Test
  void rubbishIsRefusedWithItsReason() {
    assertThat(refusals(form("dinesh", form("AC2", "committee", "quorum", 0))))
        .containsExactly(3704);
    assertThat(refusals(form("dinesh", form("AC2", "committee", "quorum", 101))))
        .containsExactly(3704);
    assertThat(
            refusals(form("dinesh", form("AC2", "committee", "formedOn", "" + TODAY.plusDays(1)))))
        .containsExactly(3703);
    assertThat(refusals(form("dinesh", form("AC2", "committee", "posts", List.of("bogus-post")))))
        .containsExactlyInAnyOrder(3705, 3708);
    assertThat(
            refusals(
                form(
                    "dinesh", form("AC2", "committee", "people", List.of("" + UUID.randomUUID())))))
        .containsExactly(3706);
    UUID above = join("state-clerk", "auditor", "S1");
    assertThat(refusals(form("dinesh", form("AC2", "committee", "people", List.of("" + above)))))
        .containsExactly(3706);
    assertThat(
            refusals(form("dinesh", form("AC2", "committee", "follows", "" + UUID.randomUUID()))))
        .containsExactly(3701);
    assertThat(refusals(form("asha", form("AC2", "committee")))).isNotEmpty();
  }

  @Test
  void thePageTakesTheFormAndKeepsWhatWasTyped() {
    Browser dinesh = browser("dinesh");
    assertThat(dinesh.get("/u/M1/bodies/form").statusCode()).isEqualTo(404);
    assertThat(dinesh.get("/u/D1/bodies/form").body())
        .contains("कार्यकारिणी", "पद, जिनके धारक सदस्य होंगे", "president-d1, अध्यक्ष");
    String again =
        dinesh
            .post(
                "/acts/bodies.form-body",
                "id",
                "" + id(),
                "unit",
                "D1",
                "kind",
                "executive",
                "nameHi",
                "ज़िला कार्यकारिणी",
                "nameEn",
                "District executive",
                "formedOn",
                "" + TODAY,
                "quorum",
                "५१",
                "quorumOf",
                "percent")
            .body();
    assertThat(again).contains("ज़िला कार्यकारिणी", "कम से कम एक पद या व्यक्ति चुनें");
    assertThat(
            dinesh
                .post(
                    "/acts/bodies.form-body",
                    "id",
                    "" + id(),
                    "unit",
                    "D1",
                    "kind",
                    "executive",
                    "nameHi",
                    "ज़िला कार्यकारिणी",
                    "nameEn",
                    "District executive",
                    "formedOn",
                    "" + TODAY,
                    "quorum",
                    "५१",
                    "quorumOf",
                    "percent",
                    "posts",
                    "unit-secretary")
                .statusCode())
        .isEqualTo(303);
    dinesh.get("/language?to=en&back=/");
    assertThat(dinesh.get("/u/D1/bodies").body())
        .contains("District executive", "2 members vote, quorum 2", "51 per cent");
    dinesh.get("/language?to=hi&back=/");
  }
}
