package org.sangathan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class SecretsTest {
  private final MockEnvironment settings = new MockEnvironment();
  @TempDir private Path folder;

  @Test
  void aKeyIsMadeOnceAndKeptFromOthers() throws IOException {
    try (TestDatabase own = TestDatabase.fresh()) {
      byte[] key = secrets(own).key("phone-blind");
      Path file = Secrets.file(settings, "phone-blind");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(secrets(own).key("phone-blind")).isEqualTo(key);
      assertThat(Secrets.names(own.database())).containsExactly("phone-blind");
    }
  }

  @Test
  void whereTheDatabaseKnowsAKeyNoOtherIsMade() throws IOException {
    try (TestDatabase own = TestDatabase.fresh()) {
      byte[] key = secrets(own).key("phone-blind");
      Path file = Secrets.file(settings, "phone-blind");
      Files.delete(file);
      assertThatThrownBy(() -> secrets(own).key("phone-blind"))
          .isInstanceOf(ServerRefusal.class)
          .hasMessageContaining("is not here");
      assertThat(file).doesNotExist();

      Secrets.keep(settings, "phone-blind", new byte[32]);
      assertThatThrownBy(() -> secrets(own).key("phone-blind"))
          .isInstanceOf(ServerRefusal.class)
          .hasMessageContaining("is not the one");

      Files.delete(file);
      Secrets.keep(settings, "phone-blind", key);
      assertThat(secrets(own).key("phone-blind")).isEqualTo(key);
    }
  }

  private Secrets secrets(TestDatabase own) {
    settings.setProperty("sangathan.data", folder.toString());
    return new Secrets(settings, own.database());
  }
}
