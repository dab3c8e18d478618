package org.sangathan.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void theMastheadBearsWhatTheOrganisationHasSet() {
    try (TestDatabase own = TestDatabase.fresh()) {
      Settings settings = new Settings(own.database(), Clock.systemUTC());
      assertThat(settings.get()).isEqualTo(Masthead.UNNAMED);
      settings.set(Settings.NAME_HI, "जन सेवा संगठन");
      settings.set(Settings.ACCENT, "#7a1f4b");
      settings.set(Settings.ZONE, "Asia/Kathmandu");
      assertThat(settings.get())
          .isEqualTo(new Masthead("जन सेवा संगठन", "", "#7a1f4b", ZoneId.of("Asia/Kathmandu")));
    }
  }

  @Test
  void aSettingThatMakesNoSenseIsNotBelieved() {
    try (TestDatabase own = TestDatabase.fresh()) {
      Settings settings = new Settings(own.database(), Clock.systemUTC());
      settings.set(Settings.ACCENT, "red;}body{display:none");
      settings.set(Settings.ZONE, "Mars/Olympus");
      assertThat(settings.get()).isEqualTo(Masthead.UNNAMED);
    }
  }
}
