package org.sangathan.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// Stands still at ten in the morning until it is told to step. On the present day, because a new
/// database opens its ledger on that.
public final class SteppingClock extends Clock {
  private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
  private final AtomicReference<Instant> now =
      new AtomicReference<>(LocalDate.now(ZONE).atTime(10, 0).atZone(ZONE).toInstant());

  public void step(Duration by) {
    now.updateAndGet(instant -> instant.plus(by));
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("one zone for the whole house");
  }

  @Override
  public Instant instant() {
    return now.get();
  }
}
