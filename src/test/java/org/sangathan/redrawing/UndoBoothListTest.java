package org.sangathan.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnDatabase
class UndoBoothListTest extends InLists {
  @LocalServerPort private int port;

  @Test
  void theWholeListIsTakenBackAndCanBeTakenOnceMore() {
    String split = newUnit("SEC1", "booth");
    String merged = newUnit("SEC2", "booth");
    enrol(split, 4);
    enrol(merged, 2);
    target(split, 9);
    String part = newCode();
    String anew = newCode();
    String upload =
        send(
            "nisha",
            "AC1",
            split + "," + split + ",,,,",
            split + "," + part + ",नई,,,",
            merged + "," + split + ",,,,",
            "," + anew + ",नई,,,SEC2");
    take("nisha", "AC1", upload);
    assertThat(claimed(split)).isEqualTo(4);
    assertThat(claimed(part)).isEqualTo(2);

    assertThat(number(takeBack("nisha", "AC1", upload))).isEqualTo(5807);

    assertThat(claimed(split)).isEqualTo(4);
    assertThat(claimed(merged)).isEqualTo(2);
    assertThat(targets(split)).isEqualTo(9);
    assertThat(isClosed(merged)).isFalse();
    assertThat(isClosed(part)).isTrue();
    assertThat(isClosed(anew)).isTrue();
    assertThat(number(takeBack("nisha", "AC1", upload))).isEqualTo(6208);
    assertThat(number(take("nisha", "AC1", upload))).isEqualTo(5805);
    assertThat(isClosed(anew)).isFalse();
    assertThat(claimed(part)).isEqualTo(2);
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void whatCameSinceStandsInTheWayAndIsNamed() {
    String split = newUnit("SEC1", "booth");
    String part = newCode();
    String anew = newCode();
    String upload =
        send(
            "nisha",
            "AC1",
            split + "," + split + ",,,,",
            split + "," + part + ",नई,,,",
            "," + anew + ",नई,,,SEC2");
    take("nisha", "AC1", upload);
    enrol(anew);
    assertThat(refusals(takeBack("nisha", "AC1", upload))).containsExactly(5834);
    Reply after = split(part, newCode(), 1, 1);
    assertThat(refusals(takeBack("nisha", "AC1", upload))).contains(5833);
    undo(part, after);
    assertThat(refusals(takeBack("asha", "AC1", upload))).isNotEmpty();
  }

  @Test
  void namesAndPlacesAreGivenBackWhileNothingElseChangedThem() {
    String one = newUnit("SEC1", "booth");
    String two = newUnit("SEC1", "booth");
    enrol(two, 2);
    long before = claimed("SEC1");
    String upload = send("nisha", "AC1", one + "," + one + ",नया,,,", two + "," + two + ",,,,SEC2");
    take("nisha", "AC1", upload);

    say("nisha", "organisation.rename-unit", one, "nameHi", "और नया");
    assertThat(refusals(takeBack("nisha", "AC1", upload))).containsExactly(5835);
    say("nisha", "organisation.rename-unit", one, "nameHi", "नया");
    say("nisha", "organisation.move-unit", two, "to", "SEC1");
    assertThat(refusals(takeBack("nisha", "AC1", upload))).containsExactly(5835);
    say("nisha", "organisation.move-unit", two, "to", "SEC2");
    Reply after = split(two, newCode(), 1, 1);
    assertThat(refusals(takeBack("nisha", "AC1", upload))).containsExactly(5833);
    undo(two, after);
    assertThat(refusals(takeBack("asha", "AC1", upload))).isNotEmpty();

    assertThat(number(takeBack("nisha", "AC1", upload))).isEqualTo(5807);
    assertThat(organisation.unit(one).orElseThrow().nameHi()).isEqualTo("इकाई " + one);
    assertThat(organisation.unit(two).orElseThrow().parent()).isEqualTo(number("SEC1"));
    assertThat(claimed("SEC1")).isEqualTo(before);
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void theUnitsTellByWhichListTheyWereRedrawn() {
    String split = newUnit("SEC1", "booth");
    String part = newCode();
    String upload =
        send(
            "nisha",
            "AC1",
            split + "," + split + ",,,,",
            split + "," + part + ",नई,,,",
            "B1,B1,,,,");
    take("nisha", "AC1", upload);
    Browser browser = new Browser(port);
    browser.signIn("nisha", PASSWORD);
    assertThat(browser.get("/u/AC1/redraw").body()).contains("/u/AC1/uploads/" + upload);
    assertThat(browser.get("/u/" + split + "/redraw").body())
        .contains("/u/" + part + "/redraw")
        .doesNotContain("undo-redrawing");
  }
}
