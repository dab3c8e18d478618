package org.sangathan.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Executives, other committees and joint bodies when their units are split, merged, redrawn by a
/// list, and when that is taken back.
@OwnDatabase
class RedrawnBodiesTest extends InLists {
  private static final String SAID = "हर घर तक जाना तय हुआ";

  @LocalServerPort private int port;
  private @Nullable Browser signedIn;

  @Test
  void theExecutiveOfAnAbsorbedUnitGoesOnWhereThereIsNone() {
    String one = booth();
    String two = booth();
    String body = executive(two);
    decide(two, body, Map.of(two, 1));
    String committee = form(two, "committee", "nameHi", "राहत " + two);

    assertThat(refusals(merge(one, two))).isEmpty();

    assertThat(bodies(one)).contains("कार्यकारिणी " + two, "राहत " + two, "head-" + low(two), SAID);
    assertThat(bodies(two)).doesNotContain("कार्यकारिणी " + two);
    assertThat(refusals(noted(one, body, Map.of(one, 1)))).isEmpty();
    assertThat(refusals(noted(two, committee, Map.of(two, 1)))).containsExactly(3701);
    assertThat(refusals(say("nisha", "bodies.form-body", one, said("executive", one))))
        .containsExactly(3712);
  }

  @Test
  void whereAnExecutiveIsAlreadyTheBodiesOfTheAbsorbedUnitEndByTheRedrawing() {
    String one = booth();
    String two = booth();
    String stays = executive(one);
    String ends = executive(two);
    decide(two, ends, Map.of(two, 1));
    Reply done = merge(one, two);
    assertThat(refusals(done)).isEmpty();

    assertThat(body(one, stays)).contains("bodies.note-decision");
    assertThat(body(one, ends))
        .contains("इकाई की सीमा बदली गई", "/u/" + one + "/redraw", SAID)
        .doesNotContain("bodies.note-decision", "follows=" + ends);
    assertThat(refusals(noted(one, ends, Map.of(one, 1)))).containsExactly(3715);
    assertThat(body(one, ends + "/history")).contains("head-" + low(two), "सीमा बदली गई है");

    assertThat(refusals(undo(one, done))).isEmpty();

    assertThat(body(two, ends)).contains("bodies.note-decision").doesNotContain("सीमा बदली गई");
    assertThat(bodies(one)).doesNotContain("कार्यकारिणी " + two);
    assertThat(refusals(noted(two, ends, Map.of(two, 1)))).isEmpty();
  }

  private Reply merged(String one, String two, String made) {
    Reply done = mergeAnew(one, two, made);
    assertThat(refusals(done)).isEmpty();
    return done;
  }

  @Test
  void ofSeveralThatBecomeANewUnitTheFirstExecutiveGoesOn() {
    String one = booth();
    String two = booth();
    String goes = executive(one);
    String ends = executive(two);
    String made = newCode();
    Reply done = merged(one, two, made);
    assertThat(body(made, goes)).contains("head-" + low(one), "head-" + low(two));
    assertThat(body(made, ends)).contains("इकाई की सीमा बदली गई");

    assertThat(refusals(undo(one, done))).isEmpty();
    assertThat(body(one, goes)).contains("head-" + low(one)).doesNotContain("head-" + low(two));
    assertThat(body(two, ends)).contains("head-" + low(two)).doesNotContain("सीमा बदली गई");
  }

  @Test
  void inAJointBodyThePartsSitInThePlaceOfTheUnit() {
    String one = booth();
    String two = booth();
    UUID guest = post("booth-worker", "guest-" + low(one), one);
    head(one);
    head(two);
    String joint =
        form(
            "SEC1", "joint", "units", List.of(one, two, "B1"), "people", List.of(guest.toString()));
    String part = newCode();
    Reply split = split(one, part, 1, 1);
    assertThat(refusals(split)).isEmpty();
    assertThat(body("SEC1", joint)).contains("नई " + part, "इकाई " + one, "guest-" + low(one));
    assertThat(bodies(part)).contains("/bodies/" + joint);

    Reply merged = merge(two, one);
    assertThat(refusals(merged)).isEmpty();
    assertThat(body("SEC1", joint))
        .contains("नई " + part, "head-" + low(one), "guest-" + low(one))
        .containsOnlyOnce("<h3>इकाई " + two)
        .doesNotContain("इकाई " + one);
    assertThat(bodies(one)).doesNotContain("/bodies/" + joint);

    assertThat(refusals(undo(two, merged))).isEmpty();
    assertThat(refusals(undo(one, split))).isEmpty();
    assertThat(body("SEC1", joint))
        .contains("<h3>इकाई " + one, "<h3>इकाई " + two, "guest-" + low(one))
        .doesNotContain("नई " + part);
  }

  @Test
  void aJointBodyOfWhichOneUnitIsLeftEnds() {
    String one = booth();
    String two = booth();
    head(one);
    head(two);
    String joint = form("SEC1", "joint", "units", List.of(one, two));
    Reply merged = merge(one, two);
    assertThat(body("SEC1", joint)).contains("इकाई की सीमा बदली गई");
    assertThat(refusals(undo(one, merged))).isEmpty();
    assertThat(body("SEC1", joint)).contains("bodies.note-decision");
  }

  @Test
  void bodiesOfAUnitThatIsReplacedGoOnInTheFirstPart() {
    String booth = booth();
    UUID guest = post("booth-worker", "guest-" + low(booth), booth);
    head(booth);
    String body = form(booth, "executive", "people", List.of(guest.toString()));
    String one = newCode();
    String two = newCode();
    Reply done =
        say(
            "nisha",
            "redrawing.split-unit",
            booth,
            "code1",
            one,
            "nameHi1",
            "नई " + one,
            "code2",
            two,
            "nameHi2",
            "नई " + two,
            "how",
            "share",
            "sure",
            true);
    assertThat(refusals(done)).isEmpty();
    assertThat(body(one, body)).contains("head-" + low(booth), "guest-" + low(booth));
    assertThat(bodies(two)).doesNotContain(body);
    assertThat(refusals(undo(booth, done))).isEmpty();
    assertThat(body(booth, body)).contains("head-" + low(booth), "guest-" + low(booth));
  }

  @Test
  void aListTakesBodiesAlongAndGivesThemBack() {
    String split = booth();
    String merged = booth();
    String goes = executive(merged);
    head(split);
    String joint = form("SEC1", "joint", "units", List.of(split, merged));
    String part = newCode();
    String upload =
        send(
            "nisha",
            "AC1",
            split + "," + split + ",,,,",
            split + "," + part + ",नई " + part + ",,,",
            merged + "," + part + ",,,,");
    assertThat(browser().get("/u/AC1/uploads/" + upload).body())
        .contains("समितियाँ: 1 दूसरी इकाई में", "1 संयुक्त");
    take("nisha", "AC1", upload);

    assertThat(body(part, goes)).contains("head-" + low(merged));
    assertThat(body("SEC1", joint)).contains("<h3>इकाई " + split, "<h3>नई " + part);

    takeBack("nisha", "AC1", upload);
    assertThat(body(merged, goes)).contains("head-" + low(merged));
    assertThat(body("SEC1", joint)).contains("<h3>इकाई " + merged).doesNotContain("नई " + part);
  }

  @Test
  void theLookBeforehandNamesThemAndWhatCameSinceStandsInTheWay() {
    String one = booth();
    String two = booth();
    String body = executive(two);
    form("SEC1", "joint", "units", List.of(one, two, "B1"));
    Reply looked = say("nisha", "redrawing.merge-units", one, "with", two, "goesOn", true);
    assertThat(refusals(looked)).contains(5858, 5882, 5885);
    assertThat(facts(looked, 5858)).containsExactly(1L, 0L, 1L);
    assertThat(facts(looked, 5882)).containsExactly("कार्यकारिणी " + two + " (Body)", one);

    Reply done = merge(one, two);
    assertThat(refusals(noted(one, body, Map.of(one, 1)))).isEmpty();
    assertThat(refusals(undo(one, done))).containsExactly(5840);
  }

  @Test
  void aBodyThatWasFormedInAPartSinceStandsInTheWay() {
    String booth = booth();
    String part = newCode();
    Reply done = split(booth, part, 1, 1);
    form(part, "committee", "posts", List.of("booth-worker"));
    assertThat(refusals(undo(booth, done))).containsExactly(5840);
  }

  @Test
  void whoSatBeforeIsToldInTheUnitInWhichThePostLayThen() {
    String one = booth();
    String two = booth();
    String goes = executive(one);
    String ends = executive(two);
    String joint = form("SEC1", "joint", "units", List.of(one, two, "B1"));
    String made = newCode();
    Reply done = merged(one, two, made);
    String before = "/history?on=" + TODAY.minusDays(1);
    assertThat(body(made, goes + before))
        .contains("head-" + low(one), "इकाई " + one, "1 सदस्य, कोरम 1")
        .doesNotContain("head-" + low(two));
    assertThat(body(made, ends + before))
        .contains("head-" + low(two), "इकाई " + two)
        .doesNotContain("head-" + low(one));
    assertThat(body("SEC1", joint + before))
        .contains("इकाई " + one + ": मत देने वाला 1", "इकाई " + two + ": मत देने वाला 1")
        .contains("head-" + low(one), "head-" + low(two))
        .doesNotContain("नई " + made);
    assertThat(body(made, goes + "/history?on=" + TODAY))
        .contains("head-" + low(one), "head-" + low(two), "2 सदस्य")
        .doesNotContain("इकाई " + one);
    assertThat(body(made, goes + "/history")).contains("इकाई " + one, "नई " + made);

    assertThat(refusals(undo(one, done))).isEmpty();
    assertThat(body(one, goes + before)).contains("head-" + low(one), "1 सदस्य, कोरम 1");
    assertThat(body(one, goes + "/history?on=" + TODAY))
        .contains("head-" + low(one))
        .doesNotContain("head-" + low(two), "नई " + made);
  }

  private String booth() {
    return newUnit("SEC1", "booth");
  }

  /// Formed, with a president.
  private String executive(String unit) {
    head(unit);
    return form(unit, "executive");
  }

  private String form(String unit, String kind, Object... more) {
    Object[] said = said(kind, unit);
    Object[] all = Arrays.copyOf(said, said.length + more.length);
    System.arraycopy(more, 0, all, said.length, more.length);
    return subject(say("nisha", "bodies.form-body", unit, all));
  }

  private static Object[] said(String kind, String unit) {
    return new Object[] {
      "kind",
      kind,
      "nameHi",
      "कार्यकारिणी " + unit,
      "nameEn",
      "Body",
      "formedOn",
      TODAY.minusDays(30).toString(),
      "quorum",
      50,
      "quorumOf",
      "percent",
      "posts",
      List.of("unit-president")
    };
  }

  private void decide(String unit, String body, Map<String, Object> present) {
    assertThat(refusals(noted(unit, body, present))).isEmpty();
  }

  private Reply noted(String unit, String body, Map<String, Object> present) {
    return say(
        "nisha",
        "bodies.note-decision",
        unit,
        "body",
        body,
        "decidedOn",
        TODAY.toString(),
        "text",
        SAID,
        "present",
        new LinkedHashMap<>(present));
  }

  private static List<Object> facts(Reply reply, int number) {
    return reply.answer() instanceof Answer.Refused<?>(var complaints)
        ? complaints.stream()
            .filter(c -> c.refusal().number() == number)
            .findFirst()
            .orElseThrow()
            .facts()
        : List.of();
  }

  private void head(String unit) {
    post("unit-president", "head-" + low(unit), unit);
  }

  private static String low(String code) {
    return code.toLowerCase(Locale.ROOT);
  }

  private Browser browser() {
    Browser known = signedIn;
    if (known != null) return known;
    Browser browser = new Browser(port);
    browser.signIn("nisha", PASSWORD);
    signedIn = browser;
    return browser;
  }

  private String bodies(String unit) {
    return browser().get("/u/" + unit + "/bodies").body();
  }

  private String body(String unit, String body) {
    return browser().get("/u/" + unit + "/bodies/" + body).body();
  }
}
