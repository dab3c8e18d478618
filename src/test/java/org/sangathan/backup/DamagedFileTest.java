package org.sangathan.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// Whatever became of a file on its way: a refusal with its number, never half an organisation.
class DamagedFileTest {
  private static final Path WHOLE = Path.of("src/test/resources/org/sangathan/backup/0013.backup");
  private static final int SUM_BYTES = 32;

  @SuppressWarnings("NullAway.Init") // jqwik opens the container first
  private static Path folder;

  @SuppressWarnings("NullAway.Init") // jqwik opens the container first
  private static EmptyPlace place;

  @SuppressWarnings("NullAway.Init") // jqwik opens the container first
  private static byte[] whole;

  @BeforeContainer
  static void open() throws IOException {
    folder = Files.createTempDirectory("sangathan-damaged");
    place = new EmptyPlace(folder);
    whole = Files.readAllBytes(WHOLE);
  }

  @AfterContainer
  static void close() throws IOException {
    place.close();
    Files.deleteIfExists(file());
    Files.delete(folder);
  }

  @Property(tries = 300, afterFailure = AfterFailureMode.RANDOM_SEED)
  void aBitTurnedOrAnEndLostIsSeenBeforeAnythingIsWritten(@ForAll long seed) throws IOException {
    Random chance = new Random(seed);
    byte[] file =
        chance.nextBoolean() ? turned(chance) : Arrays.copyOf(whole, chance.nextInt(whole.length));
    Files.write(file(), file);
    assertThatThrownBy(() -> place.restore().read(file(), null)).isInstanceOf(BackupRefused.class);
    assertThat(place.holdsNothing()).isTrue();
  }

  @Property(tries = 200, afterFailure = AfterFailureMode.RANDOM_SEED)
  void anyBytesAreAnswered(@ForAll byte[] bytes) throws IOException {
    Files.write(file(), bytes);
    assertThatThrownBy(() -> place.restore().read(file(), null)).isInstanceOf(BackupRefused.class);
    byte[] head = "sangathan-backup 1\nplain\n".getBytes(StandardCharsets.US_ASCII);
    Files.write(file(), ended(head, bytes));
    assertThatThrownBy(() -> place.restore().read(file(), null)).isInstanceOf(BackupRefused.class);
  }

  /// Somebody has turned a bit and made the sum anew: what the blocks say of themselves is compared
  /// too, inside the transaction.
  @Property(tries = 15, afterFailure = AfterFailureMode.RANDOM_SEED)
  void aFileThatLiesLeavesNothing(@ForAll long seed) throws IOException {
    byte[] lying = turned(new Random(seed));
    Files.write(file(), summed(lying));
    try {
      place.restore().read(file(), null);
      // Only what is said of the making itself can be false unseen: its minute.
      assertThat(EmptyPlace.rows(place.server).get("person")).startsWith("603 ");
      place.close();
      place = new EmptyPlace(folder);
    } catch (BackupRefused refused) {
      assertThat(place.holdsNothing()).isTrue();
    }
  }

  @Example
  void eachKindOfDamageHasItsNumber() throws IOException {
    refused(BackupRefusal.NOT_A_BACKUP, "code,name\n".getBytes(StandardCharsets.US_ASCII));
    refused(
        BackupRefusal.NEWER_FORMAT,
        "sangathan-backup 2\nplain\n".getBytes(StandardCharsets.US_ASCII));
    refused(BackupRefusal.CUT_SHORT, Arrays.copyOf(whole, whole.length - 1));
    refused(BackupRefusal.CUT_SHORT, Arrays.copyOf(whole, 30));
    byte[] turned = whole.clone();
    turned[whole.length / 2] ^= 1;
    refused(BackupRefusal.DAMAGED, turned);
    Files.delete(file());
    assertThatThrownBy(() -> place.restore().read(file(), null))
        .isInstanceOfSatisfying(
            BackupRefused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(BackupRefusal.CANNOT_READ));
  }

  private static void refused(BackupRefusal why, byte[] file) throws IOException {
    Files.write(file(), file);
    assertThatThrownBy(() -> place.restore().read(file(), null))
        .isInstanceOfSatisfying(
            BackupRefused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    assertThat(place.holdsNothing()).isTrue();
  }

  private static Path file() {
    return folder.resolve("file");
  }

  private static byte[] turned(Random chance) {
    byte[] turned = whole.clone();
    turned[chance.nextInt(whole.length)] ^= (byte) (1 << chance.nextInt(8));
    return turned;
  }

  private static byte[] summed(byte[] file) {
    MessageDigest sum = BackupFile.sha256();
    sum.update(file, 0, file.length - SUM_BYTES);
    byte[] summed = file.clone();
    System.arraycopy(sum.digest(), 0, summed, file.length - SUM_BYTES, SUM_BYTES);
    return summed;
  }

  private static byte[] ended(byte[] head, byte[] blocks) {
    int length = head.length + blocks.length;
    byte[] file = Arrays.copyOf(head, length + 16 + SUM_BYTES);
    System.arraycopy(blocks, 0, file, head.length, blocks.length);
    System.arraycopy(BackupFile.tail(length), 0, file, length, 16);
    return summed(file);
  }
}
