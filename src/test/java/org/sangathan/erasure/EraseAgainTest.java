package org.sangathan.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sangathan.Sangathan;
import org.sangathan.access.Browser;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Presence;
import org.sangathan.backup.Backup;
import org.sangathan.backup.EmptyPlace;
import org.sangathan.backup.Passphrase;
import org.sangathan.backup.Progress;
import org.sangathan.database.Database;
import org.sangathan.figures.FiguresCheck;
import org.sangathan.house.OwnDatabase;
import org.sangathan.people.PersonRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

@OwnDatabase
class EraseAgainTest extends Erasures {
  private static final Passphrase WORDS = Passphrase.of("three calm rivers meet");

  @Autowired private Environment settings;
  @Autowired private ErasureStore store;
  @Autowired private PersonRows rows;
  @Autowired private Clock clock;
  @TempDir private Path folder;

  private static ConfigurableApplicationContext start(EmptyPlace place) {
    return new SpringApplicationBuilder(Sangathan.class)
        .run(place.arguments().toArray(String[]::new));
  }

  private ErasedList list() {
    MockEnvironment here = new MockEnvironment();
    here.setProperty("sangathan.data", folder.toString());
    return new ErasedList(here);
  }

  private static long persons(Database database, String id) {
    return database
        .writer()
        .sql("/* all cells */ select count(*) from person where id = :id")
        .param("id", UUID.fromString(id))
        .query(Long.class)
        .single();
  }

  @Test
  void anOlderBackupBringsNobodyBackWhoWasErased() {
    String stays = enrol("B1", "रहने वाली", "9876573001");
    String erased = enrol("B1", "मिटने वाली", "9876573002");
    String mistaken = enrol("B1", "भूल वाली", "9876573003");
    long claimed = claimed("N");
    Path file = folder.resolve("older.backup");
    new Backup(settings, Progress.SILENT).write(file, WORDS);
    erase("hari", "B1", erased, "mistake");
    erase("hari", "B1", mistaken, "mistake");
    agreed(say("hari", "erasure.restore-person", "B1", "person", mistaken), "ila");
    list().add(store.changedSince(Instant.EPOCH));

    try (EmptyPlace place = new EmptyPlace(folder)) {
      place.restore().read(file, WORDS);
      try (ConfigurableApplicationContext again = start(place)) {
        Database restored = again.getBean(Database.class);
        assertThat(persons(restored, stays)).isEqualTo(1);
        assertThat(persons(restored, erased)).isZero();
        assertThat(persons(restored, mistaken)).isEqualTo(1);
        assertThat(again.getBean(FiguresCheck.class).look().isClean()).isTrue();
        Browser hari =
            new Browser(again.getEnvironment().getRequiredProperty("local.server.port", int.class));
        hari.signIn("hari", PASSWORD);
        assertThat(hari.get("/u/B1/people").body())
            .contains("रहने वाली", "भूल वाली")
            .doesNotContain("मिटने वाली");
        assertThat(hari.get("/u/B1/people/erased").body()).contains(erased);
      }
      try (ConfigurableApplicationContext once = start(place)) {
        assertThat(persons(once.getBean(Database.class), mistaken)).isEqualTo(1);
      }
    }
    assertThat(claimed("N")).isEqualTo(claimed - 1);
  }

  @Test
  void nobodySaysItByHand() {
    String person = enrol("B1", "यहीं वाली", "9876573011");
    Actor president = actor("hari");
    Presence page = new Presence(Presence.Door.PAGE, "198.51.100.7", true, null);
    assertThat(
            refusals(
                acts.perform(
                    new Actor(president.account(), president.name(), page),
                    EraseAgain.NAME,
                    Map.of("id", id().toString(), "unit", "B1", "person", person))))
        .containsExactly(4406);
    assertThat(persons(database, person)).isEqualTo(1);
  }

  @Test
  void aLineThatThePowerCutShortIsWrittenAnew() throws IOException {
    ErasedList.Line one =
        new ErasedList.Line(Instant.parse("2026-11-01T04:00:00Z"), false, id(), id());
    ErasedList.Line two =
        new ErasedList.Line(Instant.parse("2026-11-01T05:00:00Z"), true, id(), null);
    list().add(List.of(one));
    Path file = folder.resolve("erased.list");
    Files.writeString(file, Files.readString(file) + "2026-11-01T05:00:00Z era");
    assertThat(list().lines()).containsExactly(one);
    list().add(List.of(two));
    assertThat(list().lines()).containsExactly(one, two);
  }

  @Test
  void theListFollowsTheDatabase() {
    ErasedFollower follower = new ErasedFollower(list(), store, rows, acts, clock, true);
    String person = enrol("B1", "सूची वाली", "9876573021");
    erase("hari", "B1", person, "mistake");
    follower.start();
    follower.stop();
    assertThat(list().lines())
        .anyMatch(line -> line.person().equals(UUID.fromString(person)) && !line.back());
    int before = list().lines().size();
    agreed(say("hari", "erasure.restore-person", "B1", "person", person), "ila");
    ErasedFollower next = new ErasedFollower(list(), store, rows, acts, clock, true);
    next.start();
    next.stop();
    assertThat(persons(database, person)).isEqualTo(1);
    assertThat(list().lines()).hasSize(before + 1).last().matches(ErasedList.Line::back);
  }
}
