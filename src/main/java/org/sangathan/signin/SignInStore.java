package org.sangathan.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// Tries at the door. A try is counted before the password is looked at, in one statement, so that
/// a hundred at once are a hundred.
@Component
class SignInStore {
  private final Database database;

  SignInStore(Database database) {
    this.database = database;
  }

  /// From which try on it takes time, and how long it can get at most.
  record Patience(int free, Duration most) {}

  /// @param most within the pause after the last of them
  record Ration(int most, Duration between, Duration pause) {}

  /// False when there is none left or it is too early. A pause of rest forgets them all.
  boolean takeOf(String key, Instant at, Ration ration) {
    return database
        .writer()
        .sql(
            """
            insert into sign_in_failure as f (key, failures, last_at, free_at)
            values (:key, 1, :at, :at + make_interval(secs => :between))
            on conflict (key) do update
               set failures = case when f.last_at <= :forgotten then 1 else f.failures + 1 end,
                   last_at = excluded.last_at,
                   free_at = excluded.last_at + make_interval(secs =>
                     case when f.last_at > :forgotten and f.failures + 1 >= :most then :pause else :between end)
             where f.free_at <= excluded.last_at
            returning failures
            """)
        .param("key", key)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("forgotten", at.minus(ration.pause).atOffset(ZoneOffset.UTC))
        .param("most", ration.most)
        .param("between", ration.between.toSeconds())
        .param("pause", ration.pause.toSeconds())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /// False when it is too early. The wait doubles with each try, and an hour of rest forgets them
  /// all.
  boolean take(String key, Instant at, Patience patience) {
    return database
        .writer()
        .sql(
            """
            insert into sign_in_failure as f (key, failures, last_at, free_at)
            values (:key, 1, :at, :at)
            on conflict (key) do update
               set failures = case when f.last_at < :forgotten then 1 else f.failures + 1 end,
                   last_at = excluded.last_at,
                   free_at = excluded.last_at + make_interval(secs =>
                     case when f.last_at < :forgotten or f.failures + 1 < :free then 0
                          else least(:most, power(2, least(30, f.failures + 1 - :free))) end)
             where f.free_at <= excluded.last_at
            returning failures
            """)
        .param("key", key)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("forgotten", at.minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
        .param("free", patience.free)
        .param("most", patience.most.toSeconds())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /// From when on the next try is looked at.
  Optional<Instant> freeAt(String key) {
    return database
        .reader()
        .sql("select free_at from sign_in_failure where key = :key")
        .param("key", key)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  void giveBack(String key) {
    database
        .writer()
        .sql(
            """
            update sign_in_failure set failures = greatest(0, failures - 1), free_at = last_at
             where key = :key
            """)
        .param("key", key)
        .update();
  }

  void forget(String key) {
    database
        .writer()
        .sql("delete from sign_in_failure where key = :key")
        .param("key", key)
        .update();
  }

  void sweep(Instant before) {
    database
        .writer()
        .sql("delete from sign_in_failure where last_at < :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
