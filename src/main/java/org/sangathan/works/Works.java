package org.sangathan.works;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Actor;
import org.sangathan.acts.LongDeed;
import org.sangathan.database.Database;
import org.sangathan.database.Jobs;
import org.springframework.stereotype.Component;

/// The long works: where one begins, and where its author finds it again.
@Component
public class Works {
  static final String ERRAND = "works.do";

  /// Stands in the address of what follows for what the act will have made.
  public static final String SUBJECT = "-subject-";

  static final Duration KEPT = Duration.ofDays(30);

  private final WorkStore store;
  private final Database database;
  private final Jobs jobs;
  private final Clock clock;

  Works(WorkStore store, Database database, Jobs jobs, Clock clock) {
    this.store = store;
    this.database = database;
    this.jobs = jobs;
    this.clock = clock;
  }

  /// Notes the deed and has it done soon. The same again is the same work; what was refused or
  /// cancelled begins anew.
  ///
  /// @param form address of its form
  /// @param next address where one goes when it was accepted; may hold [#SUBJECT]
  /// @return false where the id stands for something else already
  public boolean begin(LongDeed deed, String form, String next) {
    boolean begun =
        database.transact(() -> {
          boolean added = store.add(deed, form, next, clock.instant());
          if (added) jobs.ask(ERRAND, deed.id().toString());
          return added;
        });
    if (begun) jobs.look();
    return begun || store.isSame(deed);
  }

  /// Empty unless it is the actor's own.
  public Optional<Work> find(UUID id, Actor actor) {
    return store.find(id, actor.account());
  }

  /// The actor's own of the last thirty days, newest first.
  public List<Work> of(Actor actor) {
    return store.of(actor.account(), false);
  }

  /// Those of the actor that have not ended.
  public List<Work> underWay(Actor actor) {
    return store.of(actor.account(), true);
  }
}
