package org.sangathan.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.SentFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How much of what one account sent may lie here until the night sweeps it away. Files that are on
/// their way at the same moment do not see each other.
@Component
class Room {
  static final Duration KEPT = Duration.ofDays(30);
  private static final long MEGABYTE = 1_000_000;

  private final UploadStore uploads;
  private final int files;
  private final int megabytes;

  /// None means that there is no limit.
  Room(
      UploadStore uploads,
      @Value("${sangathan.uploads-files:1000}") int files,
      @Value("${sangathan.uploads-megabytes:2000}") int megabytes) {
    this.uploads = uploads;
    this.files = files;
    this.megabytes = megabytes;
  }

  Optional<Complaint> complaint(UUID account, SentFile more, Instant now) {
    UploadStore.Lying lying = uploads.lying(account, now.minus(KEPT));
    boolean tooMany = files > 0 && lying.files() >= files;
    boolean tooMuch = megabytes > 0 && lying.bytes() + more.size() > megabytes * MEGABYTE;
    return tooMany || tooMuch
        ? Optional.of(
            new Complaint(
                "file", ExchangeRefusal.ROOM_USED, lying.files(), lying.bytes() / MEGABYTE))
        : Optional.empty();
  }
}
