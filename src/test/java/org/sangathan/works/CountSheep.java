package org.sangathan.works;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.LongAct;
import org.sangathan.acts.Progress;
import org.sangathan.acts.Refusal;
import org.sangathan.database.Database;
import org.sangathan.pages.FormPage;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// A long act of the tests: each sheep waits until the test lets it go, and the last one is noted.
final class CountSheep implements LongAct<CountSheep.Form, CountSheep.Outcome> {
  record Form(long sheep) {}

  enum Outcome implements Acceptance {
    COUNTED;

    @Override
    public int number() {
      return 9951;
    }
  }

  enum NoSheep implements Refusal {
    TOO_FEW;

    @Override
    public int number() {
      return 9901;
    }
  }

  @TestConfiguration
  static class Meadow {
    @Bean
    CountSheep countSheep(Database database) {
      return new CountSheep(database);
    }

    @Bean
    FormPage countSheepForm() {
      return new FormPage(
          CountSheep.class, said -> "/me", (said, shepherd) -> "/u/B1?shepherd=" + shepherd);
    }
  }

  final Semaphore gate = new Semaphore(0);
  private final Database database;

  CountSheep(Database database) {
    this.database = database;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed, Progress progress) {
    long all = deed.form().sheep();
    if (all < 0) return Answer.refused("sheep", NoSheep.TOO_FEW, 0);
    note(deed.id().toString());
    for (long done = 0; done < all; done++) awaitOne(done, all, progress);
    return Answer.accepted(Outcome.COUNTED, deed.idOf(0));
  }

  @Override
  public boolean ownAffair() {
    return true;
  }

  private void awaitOne(long done, long all, Progress progress) {
    try {
      do {
        progress.tell(done, all);
      } while (!gate.tryAcquire(20, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Twice would be seen.
  private void note(String deed) {
    database
        .writer()
        .sql(
            """
            insert into setting (name, value) values (:name, '1')
            on conflict (name) do update set value = setting.value || '1'
            """)
        .param("name", "sheep." + deed)
        .update();
  }

  static String noted(Database database, String deed) {
    return database
        .reader()
        .sql("select coalesce(max(value), '') from setting where name = :name")
        .param("name", "sheep." + deed)
        .query(String.class)
        .single();
  }
}
