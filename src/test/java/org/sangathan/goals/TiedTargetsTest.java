package org.sangathan.goals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InRunningDrive;
import org.springframework.boot.test.web.server.LocalServerPort;

/// An affiliated organisation over the same place has a target of its own in its own drive.
@OwnDatabase
class TiedTargetsTest extends InRunningDrive {
  @LocalServerPort private int port;

  private String page(String name, String path) {
    Browser browser = new Browser(port);
    browser.signIn(name, PASSWORD);
    return browser.get(path).body();
  }

  @Test
  void theTargetsOfBothTreesStandSideBySideAndNothingIsAddedUp() {
    assertThat(
            refusals(
                say(
                    "nisha",
                    "organisation.create-tree",
                    "N",
                    "code",
                    "YOUTH",
                    "nameHi",
                    "युवा संगठन",
                    "nameEn",
                    "Youth",
                    "levelHi",
                    "ज़िला",
                    "levelEn",
                    "District")))
        .isEmpty();
    assertThat(
            refusals(
                say(
                    "nisha",
                    "organisation.link-units",
                    "YOUTH",
                    "type",
                    "PLACE",
                    "to",
                    "D1",
                    "counts",
                    false)))
        .isEmpty();
    String youth =
        subject(
            say(
                "nisha",
                "membership.open-drive",
                "YOUTH",
                "nameHi",
                "युवा अभियान",
                "from",
                TODAY.minusDays(2).toString(),
                "to",
                TODAY.plusDays(9).toString()));
    say("nisha", "targets.set-target", "YOUTH", "drive", youth, "measure", "new", "value", 512);
    target("D1", 100);

    String district = page("nisha", "/u/D1/targets?drive=" + drive);
    assertThat(district)
        .contains("</strong> / 100", "ढाँचा: संगठन", "दूसरे ढाँचों की जुड़ी इकाइयाँ")
        .contains("</strong> / 512", "ढाँचा: युवा संगठन", "युवा अभियान")
        .doesNotContain("/ 612");
    assertThat(page("nisha", "/u/YOUTH/targets?drive=" + youth))
        .contains("</strong> / 512", "</strong> / 100", "ढाँचा: युवा संगठन");
    assertThat(page("dinesh", "/u/D1/targets?drive=" + drive))
        .as("who may not open the other tree sees nothing of it")
        .contains("</strong> / 100")
        .doesNotContain("/ 512", "युवा");
  }
}
