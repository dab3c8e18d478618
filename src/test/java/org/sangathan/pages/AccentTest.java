package org.sangathan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AccentTest {

  private static final int PAPER = 0xF3F0E8;
  private static final int NIGHT = 0x2B2924;

  @Test
  void anyColourThatAnOrganisationChoosesCanBeRead() {
    Random chance = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      int chosen = chance.nextInt(0x1000000);
      int onPaper = Accent.readable(chosen, PAPER, 0);
      int atNight = Accent.readable(Accent.shining(chosen), NIGHT, 0xFFFFFF);
      assertThat(Accent.contrast(onPaper, PAPER)).isGreaterThanOrEqualTo(4.5);
      assertThat(Accent.contrast(atNight, NIGHT)).isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void aColourThatCanBeReadStaysAsItWasChosen() {
    assertThat(Accent.readable(0x0F5F66, PAPER, 0)).isEqualTo(0x0F5F66);
  }
}
