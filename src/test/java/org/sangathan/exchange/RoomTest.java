package org.sangathan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.database.Job;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@OwnDatabase
@TestPropertySource(properties = {"sangathan.uploads-files=3", "sangathan.uploads-megabytes=1"})
class RoomTest extends InSmallWorld {
  @Autowired private List<Job> jobs;

  private List<Integer> sent(String who, String unit, String file) {
    return refusals(say(who, "exchange.upload-file", unit, "kind", "units", "file", file));
  }

  private static String file(int rows) {
    return UploadFileTest.HEAD + ("R-" + id() + ",booth,SEC1,One of many\n").repeat(rows);
  }

  private void whatTheySentIsOld(String who) {
    UUID account = actor(who).account();
    database.transact(() ->
        database
            .writer()
            .sql("update upload set sent_at = sent_at - interval '31 days' where account_id = :a")
            .param("a", account)
            .update());
  }

  @Test
  void whoHasSentManyFilesWaitsUntilTheyAreSweptAndNobodyElseDoes() {
    whatTheySentIsOld("dinesh");
    for (int i = 0; i < 3; i++) assertThat(sent("dinesh", SmallWorld.DISTRICT, file(1))).isEmpty();
    assertThat(sent("dinesh", SmallWorld.DISTRICT, file(1))).containsExactly(6212);
    assertThat(sent("nisha", SmallWorld.NATION, file(1))).isEmpty();
    whatTheySentIsOld("dinesh");
    assertThat(sent("dinesh", SmallWorld.DISTRICT, file(1))).isEmpty();
    whatTheySentIsOld("nisha");
  }

  @Test
  void whatNobodyTookIsSweptWithAllItsRowsAfterThirtyDays() {
    whatTheySentIsOld("dinesh");
    UUID sent =
        UUID.fromString(
            subject(
                say(
                    "dinesh",
                    "exchange.upload-file",
                    SmallWorld.DISTRICT,
                    "kind",
                    "units",
                    "file",
                    file(2))));
    sweep();
    assertThat(kept(sent)).isPositive();
    whatTheySentIsOld("dinesh");
    sweep();
    assertThat(kept(sent)).isZero();
  }

  private void sweep() {
    jobs.stream()
        .filter(job -> job.name().equals("exchange.forget-uploads"))
        .forEach(job -> job.work().run());
  }

  private int kept(UUID upload) {
    return database
        .writer()
        .sql(
            """
            select (select count(*) from upload where id = :id)
              + (select count(*) from upload_chunk where upload_id = :id)
              + (select count(*) from upload_row where upload_id = :id)
              + (select count(*) from upload_note where upload_id = :id)
            """)
        .param("id", upload)
        .query(Integer.class)
        .single();
  }

  @Test
  void moreThanThereIsRoomForIsNotKept() {
    whatTheySentIsOld("nisha");
    assertThat(sent("nisha", SmallWorld.NATION, file(11_000))).isEmpty();
    assertThat(sent("nisha", SmallWorld.NATION, file(11_000))).containsExactly(6212);
    assertThat(sent("nisha", SmallWorld.NATION, file(1))).isEmpty();
    whatTheySentIsOld("nisha");
  }
}
