package org.sangathan.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhoneBlindTest {

  private static final byte[] KEY =
      "an invented key of 32 bytes only".getBytes(StandardCharsets.US_ASCII);

  /// The expected value was made by `openssl dgst -sha256 -hmac`.
  @Test
  void isTheBeginningOfAnHmac() {
    byte[] blind = new PhoneBlind(KEY).of("+919876543210");

    assertThat(HexFormat.of().formatHex(blind)).isEqualTo("82bbfe3e0502418bc93d18750f6533fd");
  }

  @Test
  void anotherNumberOrAnotherKeyGivesAnotherValue() {
    byte[] otherKey = KEY.clone();
    otherKey[0]++;
    byte[] blind = new PhoneBlind(KEY).of("+919876543210");

    assertThat(new PhoneBlind(KEY).of("+919876543211")).isNotEqualTo(blind);
    assertThat(new PhoneBlind(otherKey).of("+919876543210")).isNotEqualTo(blind);
  }

  @Test
  void keysOfAnotherLengthAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PhoneBlind(new byte[16]));
  }

  @Test
  void manyThreadsGetTheSameValues() {
    PhoneBlind blind = new PhoneBlind(KEY);
    byte[] expected = blind.of("+919876543210");

    boolean same =
        IntStream.range(0, 20_000)
            .parallel()
            .peek(i -> blind.of("+91900000" + i))
            .allMatch(i -> Arrays.equals(blind.of("+919876543210"), expected));

    assertThat(same).isTrue();
  }
}
