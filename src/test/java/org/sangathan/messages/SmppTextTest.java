package org.sangathan.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SmppTextTest {

  @Test
  void englishGoesInTheLettersOfGsm() {
    SmppText text = SmppText.of("Code 482913 @ [5 €]_", 1);
    assertThat(text.coding()).isEqualTo(SmppText.GSM);
    assertThat(text.parts())
        .singleElement()
        .isEqualTo(
            new byte[] {
              'C', 'o', 'd', 'e', ' ', '4', '8', '2', '9', '1', '3', ' ', 0, ' ', 0x1b, 0x3c, '5',
              ' ', 0x1b, 0x65, 0x1b, 0x3e, 0x11
            });
  }

  @Test
  void hindiGoesInUcs2() {
    SmppText text = SmppText.of("कोड 12", 1);
    assertThat(text.coding()).isEqualTo(SmppText.UCS_2);
    assertThat(text.parts())
        .singleElement()
        .isEqualTo("कोड 12".getBytes(StandardCharsets.UTF_16BE));
  }

  @Test
  void aTextIsCutOnlyWhereItMustAndNoLetterInTwo() {
    assertThat(SmppText.of("a".repeat(160), 1).parts()).hasSize(1);
    assertThat(SmppText.of("a".repeat(161), 1).parts())
        .extracting(p -> p.length)
        .containsExactly(159, 14);
    assertThat(SmppText.of("a".repeat(152) + "€".repeat(5), 1).parts())
        .extracting(p -> p.length)
        .containsExactly(158, 16);
    assertThat(SmppText.of("क".repeat(70), 1).parts()).hasSize(1);
    assertThat(SmppText.of("क".repeat(71), 1).parts())
        .extracting(p -> p.length)
        .containsExactly(140, 14);
    assertThat(SmppText.of("क".repeat(66) + "🌾".repeat(3), 1).parts())
        .extracting(p -> p.length)
        .containsExactly(138, 18);
  }

  @Test
  void thePartsTellToWhichTextTheyBelong() {
    SmppText text = SmppText.of("क".repeat(140), 0x1234);
    assertThat(text.parts())
        .extracting(part -> Arrays.copyOf(part, 6))
        .containsExactly(
            new byte[] {5, 0, 3, 0x34, 3, 1},
            new byte[] {5, 0, 3, 0x34, 3, 2},
            new byte[] {5, 0, 3, 0x34, 3, 3});
  }
}
