package org.sangathan.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sangathan.Sangathan;
import org.sangathan.access.Browser;
import org.sangathan.accounts.Accounts;
import org.sangathan.database.DatabaseServer;
import org.sangathan.database.Restoring;
import org.sangathan.database.Secrets;
import org.sangathan.database.ServerRefusal;
import org.sangathan.figures.FiguresCheck;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/// Out of the small world, and into an empty place.
@OwnDatabase
class BackupTest extends InSmallWorld {
  private static final Passphrase WORDS = Passphrase.of("three calm rivers meet");

  @Autowired private Environment settings;
  @Autowired private DatabaseServer server;
  @TempDir private Path folder;

  @BeforeEach
  void somebodyIsRecorded() {
    perform("asha", "membership.enrol-member", enrolment("B1", "राधा", "9876500001"));
  }

  @Test
  void everythingComesBackAsItWas() throws IOException {
    Path file = folder.resolve("all.backup");
    Map<String, String> before = EmptyPlace.rows(server);
    Backup.Done done = backup().write(file, null);
    assertThat(done.rows()).isPositive();
    assertThat(done.missing()).containsExactly("data-keys", "erased", "phone-blind", "sign-in");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");

    try (EmptyPlace place = new EmptyPlace(folder)) {
      Restore.Done back = place.restore().read(file, null);
      assertThat(back.rows()).isEqualTo(done.rows());
      assertThat(back.missing()).containsExactly("data-keys", "erased", "phone-blind", "sign-in");
      assertThat(EmptyPlace.rows(place.server)).isEqualTo(before).containsKeys("unit", "act");
      assertThat(before.get("person")).doesNotStartWith("0 ");
    }
  }

  @Test
  void whatWasRestoredStartsAndItsFiguresAgree() {
    perform("asha", "membership.enrol-member", enrolment("B1", "शकुन्तला", "9876500002"));
    Path file = folder.resolve("locked.backup");
    assertThat(backup().write(file, WORDS).keys())
        .containsExactly("data-keys", "erased", "phone-blind", "sign-in");
    try (EmptyPlace place = new EmptyPlace(folder)) {
      assertThat(place.restore().read(file, WORDS).missing()).isEmpty();
      try (ConfigurableApplicationContext again = start(place)) {
        assertThat(again.getBean(FiguresCheck.class).look().isClean()).isTrue();
        assertThat(again.getBean(Accounts.class).actor("asha")).isPresent();
        Browser asha =
            new Browser(again.getEnvironment().getRequiredProperty("local.server.port", int.class));
        asha.signIn("asha", PASSWORD);
        assertThat(asha.find("/u/B1/people", "shakuntala").body()).contains("98xxxxxx02");
      }
    }
  }

  @Test
  void anOrganisationThatGoesOnWorkingIsSavedAtOneMoment() throws InterruptedException {
    AtomicBoolean over = new AtomicBoolean();
    Thread worker =
        Thread.ofVirtual()
            .start(() -> {
              for (int n = 0; !over.get(); n++) {
                String phone = "98765%05d".formatted(10_000 + n);
                perform("asha", "membership.enrol-member", enrolment("B1", "क" + n, phone));
              }
            });
    for (int n = 1; n <= 3; n++) backup().write(folder.resolve(n + ".backup"), WORDS);
    over.set(true);
    worker.join();
    for (int n = 1; n <= 3; n++) {
      try (EmptyPlace place = new EmptyPlace(folder)) {
        place.restore().read(folder.resolve(n + ".backup"), WORDS);
        try (ConfigurableApplicationContext again = start(place)) {
          assertThat(again.getBean(FiguresCheck.class).look().isClean()).isTrue();
        }
      }
    }
  }

  @Test
  void aFileThatIsThereIsNotWrittenOver() throws IOException {
    Path file = Files.writeString(folder.resolve("kept"), "mine");
    refused(BackupRefusal.ALREADY_THERE, () -> backup().write(file, null));
    assertThat(file).hasContent("mine");
  }

  @Test
  void aBackupThatIsBrokenOffLeavesNoFile() {
    Progress breaks =
        (step, done, all) -> {
          if (done > all / 2) throw new IllegalStateException("pulled the plug");
        };
    Path file = folder.resolve("broken");
    assertThatThrownBy(() -> new Backup(settings, breaks).write(file, null))
        .hasMessage("pulled the plug");
    assertThat(folder).isEmptyDirectory();
    refused(
        BackupRefusal.CANNOT_WRITE,
        () -> backup().write(folder.resolve("no/such/folder/file"), null));
  }

  @Test
  void onlyTheRightWordsOpenALockedFile() {
    Path file = folder.resolve("locked.backup");
    backup().write(file, WORDS);
    try (EmptyPlace place = new EmptyPlace(folder)) {
      refused(BackupRefusal.PASSPHRASE_NEEDED, () -> place.restore().read(file, null));
      Passphrase wrong = Passphrase.of("three calm rivers part");
      refused(BackupRefusal.WRONG_PASSPHRASE, () -> place.restore().read(file, wrong));
      assertThat(place.holdsNothing()).isTrue();
    }
    refused(BackupRefusal.PASSPHRASE_TOO_SHORT, () -> Passphrase.of("river"));
  }

  @Test
  void nobodyReadsNamesInALockedFile() throws IOException {
    Path open = folder.resolve("open");
    Path locked = folder.resolve("locked");
    backup().write(open, null);
    backup().write(locked, WORDS);
    assertThat(Files.readString(open, java.nio.charset.StandardCharsets.ISO_8859_1))
        .startsWith("sangathan-backup 1\nplain\n");
    assertThat(Files.readString(locked, java.nio.charset.StandardCharsets.ISO_8859_1))
        .startsWith("sangathan-backup 1\naes-256-gcm pbkdf2-hmac-sha256 600000 ");
  }

  @Test
  void aPlaceThatIsNotEmptyIsNotTouched() {
    Path file = folder.resolve("all.backup");
    backup().write(file, null);
    Map<String, String> before = EmptyPlace.rows(server);
    refused(BackupRefusal.NOT_EMPTY, () -> new Restore(settings, Progress.SILENT).read(file, null));
    assertThat(EmptyPlace.rows(server)).isEqualTo(before);
  }

  @Test
  void anotherKeyIsNotWrittenOver() {
    Path file = folder.resolve("locked.backup");
    backup().write(file, WORDS);
    try (EmptyPlace place = new EmptyPlace(folder)) {
      Secrets.keep(place.settings, "phone-blind", new byte[32]);
      refused(BackupRefusal.OTHER_KEY, () -> place.restore().read(file, WORDS));
      assertThat(place.holdsNothing()).isTrue();
    }
  }

  @Test
  void whereNothingIsKeptThereIsNothingToSave() {
    try (EmptyPlace place = new EmptyPlace(folder)) {
      Path file = folder.resolve("none");
      refused(BackupRefusal.NOTHING_HERE, () -> place.backup().write(file, null));
      place.settings.setProperty("sangathan.db-url", "");
      refused(BackupRefusal.NOTHING_HERE, () -> place.backup().write(file, null));
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void aRestoreThatIsBrokenOffIsMarkedAndCanBeDoneAnew() {
    Path file = folder.resolve("all.backup");
    backup().write(file, WORDS);
    for (Progress.Step step : new Progress.Step[] {Progress.Step.LOAD, Progress.Step.INDEXES}) {
      try (EmptyPlace place = new EmptyPlace(folder)) {
        Progress breaks =
            (now, done, all) -> {
              if (now == step && done > all / 2) throw new IllegalStateException("pulled the plug");
            };
        assertThatThrownBy(() -> place.restore(breaks).read(file, WORDS))
            .hasMessage("pulled the plug");
        assertThat(place.holdsNothing()).isTrue();
        assertThatThrownBy(() -> Restoring.finish(place.server))
            .isInstanceOf(ServerRefusal.class)
            .hasMessageContaining("broken off");
        refused(BackupRefusal.NOTHING_HERE, () -> place.backup().write(folder.resolve("x"), null));

        place.restore().read(file, WORDS);
        assertThat(EmptyPlace.rows(place.server)).isEqualTo(EmptyPlace.rows(server));
      }
    }
  }

  @Test
  void noTableHasASequenceThatAFileWouldForget() {
    assertThat(
            database
                .reader()
                .sql("select count(*) from pg_sequences where schemaname = 'public'")
                .query(Long.class)
                .single())
        .isZero();
  }

  private Backup backup() {
    return new Backup(settings, Progress.SILENT);
  }

  private static ConfigurableApplicationContext start(EmptyPlace place) {
    return new SpringApplicationBuilder(Sangathan.class)
        .run(place.arguments().toArray(String[]::new));
  }

  private static void refused(
      BackupRefusal why, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            BackupRefused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
  }
}
