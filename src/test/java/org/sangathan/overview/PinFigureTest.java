package org.sangathan.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.acts.Reply;
import org.sangathan.organisation.Headings;
import org.sangathan.words.Language;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class PinFigureTest extends InSmallWorld {
  @LocalServerPort private int port;
  @Autowired private FigureCard card;
  @Autowired private PinStore pins;
  @Autowired private Headings headings;

  private Reply pin(String who, String unit, Object... fields) {
    return say(who, "overview.pin-figure", unit, fields);
  }

  private HttpResponse<String> open(String who, String path) {
    Browser browser = new Browser(port);
    browser.signIn(who, PASSWORD);
    return browser.get(path);
  }

  private void enrol(String unit, String phone) {
    perform("dinesh", "membership.enrol-member", enrolment(unit, "सीता", phone));
  }

  @Test
  void aPinnedFigureStaysWhatItWas() {
    enrol("B1", "9876561001");
    long before = claimed("AC1");
    String pinned = subject(pin("dinesh", "AC1", "measure", "claimed"));
    enrol("B1", "9876561002");

    assertThat(claimed("AC1")).isEqualTo(before + 1);
    String page = open("dinesh", "/p/" + pinned).body();
    assertThat(page).contains("<p class=\"pinned-value\">" + before + "</p>").contains("<time");
    assertThat(page).contains("दर्ज, पुष्टि बाकी").doesNotContain("सीता");
  }

  @Test
  void whoMayNotSeeTheUnitDoesNotSeeThePin() {
    enrol("B1", "9876561003");
    String pinned = subject(pin("dinesh", "D1", "measure", "claimed"));
    assertThat(open("nisha", "/p/" + pinned).statusCode()).isEqualTo(200);
    assertThat(open("asha", "/p/" + pinned).statusCode()).isEqualTo(404);
    assertThat(open("asha", "/p/" + pinned + ".png").statusCode()).isEqualTo(404);
    assertThat(open("nisha", "/p/" + id()).statusCode()).isEqualTo(404);
  }

  @Test
  void aPinIsDoneOnceHoweverOftenItIsSent() {
    Map<String, Object> said =
        Map.of("id", id().toString(), "unit", "AC1", "measure", "enrolled", "days", "7");
    Reply first = perform("dinesh", "overview.pin-figure", said);
    Reply again = perform("dinesh", "overview.pin-figure", said);
    assertThat(subject(again)).isEqualTo(subject(first));
    assertThat(again.repeated()).isTrue();
  }

  @Test
  void aWorkerPinsTheFiguresOfTheirOwnBooth() {
    assertThat(refusals(pin("asha", "B1", "measure", "claimed"))).isEmpty();
    assertThat(refusals(pin("asha", "B2", "measure", "claimed"))).isNotEmpty();
  }

  @Test
  void whatIsNotCountedCannotBePinned() {
    assertThat(refusals(pin("dinesh", "AC1", "measure", "votes"))).containsExactly(3504);
    assertThat(refusals(pin("dinesh", "AC1", "measure", "claimed", "days", "0")))
        .containsExactly(3503);
  }

  @Test
  void theUnitAloneIsAnotherFigure() {
    enrol("AC2", "9876561004");
    enrol("B4", "9876561005");
    String alone = subject(pin("dinesh", "AC2", "measure", "claimed", "below", "false"));
    PinStore.Pin pin = pins.find(UUID.fromString(alone)).orElseThrow();
    assertThat(pin.value()).isLessThan(claimed("AC2")).isPositive();
    assertThat(open("dinesh", "/p/" + alone).body()).contains("केवल यहीं");
  }

  @Test
  void thePictureIsDrawnInTheLettersOfTheLanguage() throws IOException {
    enrol("B1", "9876561006");
    String pinned = subject(pin("dinesh", "SEC1", "measure", "claimed_women"));
    PinStore.Pin pin = pins.find(UUID.fromString(pinned)).orElseThrow();
    var heading = headings.of(SmallWorld.place("SEC1").unit(), actor("dinesh"));
    byte[] hindi = card.draw(pin, heading, Language.HINDI);
    byte[] english = card.draw(pin, heading, Language.ENGLISH);
    assertThat(hindi).isNotEqualTo(english);
    assertThat(ink(ImageIO.read(new ByteArrayInputStream(hindi)))).isBetween(0.02, 0.5);
    assertThat(card.text(pin, heading, Language.HINDI))
        .startsWith("पलाशगंज")
        .contains("पुष्टि बाकी");
  }

  /// The share of dark points: none where a font is missing, and no boxes where letters should be.
  private static double ink(BufferedImage picture) {
    long dark = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        if ((picture.getRGB(x, y) & 0xff) < 0xa0) dark++;
      }
    }
    return (double) dark / picture.getWidth() / picture.getHeight();
  }
}
