package org.sangathan.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/// Runs the daily jobs and the errands from the database, so that of several nodes only one does
/// each. What a dead node had begun is taken up within twenty seconds.
@Component
public class Jobs implements SmartLifecycle {
  private static final int AT_A_TIME = 3;
  private static final Duration POLL = Duration.ofSeconds(3);
  private static final Duration HEARTBEAT = Duration.ofMillis(2_500);
  private static final int HEARTBEATS_UNTIL_DEAD = 4;

  /// From the last sign of life of a node until another takes up what it had begun: the library
  /// looks for dead ones at every second heartbeat only.
  static final Duration TAKEN_UP_AT_WORST =
      HEARTBEAT.multipliedBy(HEARTBEATS_UNTIL_DEAD + 2).plus(POLL);

  private static final Duration AGAIN_AFTER = Duration.ofSeconds(5);
  private static final Duration UNTIL_INTERRUPTED = Duration.ofSeconds(5);
  private static final JdbcCustomization POSTGRES = new PostgreSqlJdbcCustomization(false, false);

  private final Database database;
  private final List<Job> jobs;
  private final List<OneTimeTask<Void>> errands;
  private final Clock clock;
  private final boolean here;
  private final SchedulerClient client;
  private volatile @Nullable Scheduler scheduler;

  Jobs(
      Database database,
      List<Job> jobs,
      List<Errand> errands,
      Clock clock,
      @Value("${sangathan.jobs:true}") boolean here) {
    this.database = database;
    this.jobs = jobs;
    this.errands = errands.stream().map(Jobs::task).toList();
    this.clock = clock;
    this.here = here;
    this.client =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database.writing()))
            .jdbcCustomization(POSTGRES)
            .build();
  }

  /// Asks for an errand, within the present transaction; after its commit call [#look].
  public void ask(String errand, String what) {
    Instant now = clock.instant();
    // The same may be asked for again while the one before it is just about to end.
    client.scheduleIfNotExists(new TaskInstance<>(errand, what + "@" + now.toEpochMilli()), now);
  }

  /// Lets this node look at once, instead of at its next turn, what is to be done.
  public void look() {
    Scheduler running = scheduler;
    if (running != null) running.triggerCheckForDueExecutions();
  }

  @Override
  public boolean isAutoStartup() {
    return here;
  }

  @Override
  public void start() {
    List<RecurringTask<Void>> daily = jobs.stream().map(this::task).toList();
    Scheduler started =
        Scheduler.create(database.writing(), List.copyOf(errands))
            .startTasks(daily)
            .schedulerName(new SchedulerName.Fixed(name()))
            .jdbcCustomization(POSTGRES)
            .threads(AT_A_TIME)
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(HEARTBEATS_UNTIL_DEAD)
            .shutdownMaxWait(UNTIL_INTERRUPTED)
            .build();
    started.start();
    scheduler = started;
  }

  /// Two nodes may live on one machine.
  private static String name() {
    return new SchedulerName.Hostname().getName() + " " + ProcessHandle.current().pid();
  }

  private RecurringTask<Void> task(Job job) {
    return Tasks.recurring(job.name(), new Daily(clock.getZone(), job.at()))
        .execute((instance, context) -> job.work().run());
  }

  private static OneTimeTask<Void> task(Errand errand) {
    return Tasks.oneTime(errand.name())
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN_AFTER))
        .execute((instance, context) -> errand.work().accept(what(instance.getId())));
  }

  private static String what(String instance) {
    return instance.substring(0, instance.lastIndexOf('@'));
  }

  @Override
  public void stop() {
    Scheduler running = scheduler;
    scheduler = null;
    if (running != null) running.stop();
  }

  @Override
  public boolean isRunning() {
    return scheduler != null;
  }
}
