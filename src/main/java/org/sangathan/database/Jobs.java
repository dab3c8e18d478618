package org.sangathan.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Runs the daily jobs from the database, so that of several nodes only one does each.
@Component
@ConditionalOnBooleanProperty(name = "sangathan.jobs", matchIfMissing = true)
class Jobs implements SmartLifecycle {
  private final Database database;
  private final List<Job> jobs;
  private final Clock clock;
  private @Nullable Scheduler scheduler;

  Jobs(Database database, List<Job> jobs, Clock clock) {
    this.database = database;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public void start() {
    List<RecurringTask<Void>> tasks = jobs.stream().map(this::task).toList();
    Scheduler started =
        Scheduler.create(database.writing())
            .startTasks(tasks)
            .threads(1)
            .pollingInterval(Duration.ofSeconds(30))
            .build();
    started.start();
    scheduler = started;
  }

  private RecurringTask<Void> task(Job job) {
    return Tasks.recurring(job.name(), new Daily(clock.getZone(), job.at()))
        .execute((instance, context) -> job.work().run());
  }

  @Override
  public void stop() {
    if (scheduler != null) scheduler.stop();
    scheduler = null;
  }

  @Override
  public boolean isRunning() {
    return scheduler != null;
  }
}
