package org.sangathan.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WayTest {
  private static final byte[] BOUND = {1, 2, 3};
  private static final byte[] TEXT = "केसरबाग की गली".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @EnumSource
  void whatIsSealedOpensUnchangedAndBoundAlike(Way way) {
    SealKey key = new SealKey(way, SealKey.chance());
    byte[] sealed = sealed(key);
    assertThat(sealed).hasSize(SealKey.NONCE + TEXT.length + SealKey.TAG);
    assertThat(key.open(BOUND, sealed, 0)).isEqualTo(TEXT);
    assertThat(sealed(key)).as("never alike").isNotEqualTo(sealed);

    assertThatThrownBy(() -> key.open(new byte[] {1, 2, 4}, sealed, 0))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new SealKey(way, SealKey.chance()).open(BOUND, sealed, 0))
        .isInstanceOf(IllegalStateException.class);
    sealed[SealKey.NONCE] ^= 1;
    assertThatThrownBy(() -> key.open(BOUND, sealed, 0)).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @EnumSource
  void oneWayDoesNotOpenWhatAnotherSealed(Way way) {
    byte[] bytes = SealKey.chance();
    byte[] sealed = sealed(new SealKey(way, bytes));
    for (Way other : Way.values()) {
      if (other == way) continue;
      assertThatThrownBy(() -> new SealKey(other, bytes).open(BOUND, sealed, 0))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWayIsFoundByItsCode(Way way) {
    assertThat(Way.of(way.code())).contains(way);
    assertThat(Way.of(way.name())).isEmpty();
  }

  /// The example of RFC 8439, 2.8.2.
  @Test
  void chachaIsThatOfTheStandard() {
    HexFormat hex = HexFormat.of();
    byte[] key = hex.parseHex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
    byte[] bound = hex.parseHex("50515253c0c1c2c3c4c5c6c7");
    byte[] sealed =
        hex.parseHex(
            "070000004041424344454647"
                + "d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d6"
                + "3dbea45e8ca9671282fafb69da92728b1a71de0a9e060b2905d6a5b67ecd3b36"
                + "92ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc"
                + "3ff4def08e4b7a9de576d26586cec64b6116"
                + "1ae10b594f09e26a7e902ecbd0600691");
    byte[] text = new SealKey(Way.CHACHA20_POLY1305, key).open(bound, sealed, 0);
    assertThat(new String(text, StandardCharsets.US_ASCII))
        .startsWith("Ladies and Gentlemen of the class of '99")
        .endsWith("sunscreen would be it.");
  }

  private static byte[] sealed(SealKey key) {
    ByteBuffer sealed = ByteBuffer.allocate(SealKey.NONCE + TEXT.length + SealKey.TAG);
    key.seal(BOUND, TEXT, sealed);
    return sealed.array();
  }
}
