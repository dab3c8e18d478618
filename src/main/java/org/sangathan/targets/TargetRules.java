package org.sangathan.targets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Place;
import org.sangathan.membership.Drive;
import org.sangathan.membership.Drives;
import org.sangathan.organisation.Tree;
import org.springframework.stereotype.Component;

/// What every act that sets targets asks first: does the drive run here, and can the number be one?
@Component
public class TargetRules {
  private static final long MOST = 1_000_000_000L;

  private final Drives drives;

  TargetRules(Drives drives) {
    this.drives = drives;
  }

  /// @param tree as the transaction sees it
  public List<Complaint> drive(Tree tree, Place place, UUID id, LocalDate today) {
    Optional<Drive> drive = drives.overHere(tree, id, place.unit());
    if (drive.isEmpty()) return List.of(new Complaint("drive", TargetsRefusal.DRIVE_UNKNOWN));
    return drive.get().isOver(today)
        ? List.of(new Complaint("drive", TargetsRefusal.DRIVE_IS_OVER))
        : List.of();
  }

  public static List<Complaint> value(long value) {
    return value >= 0 && value <= MOST
        ? List.of()
        : List.of(new Complaint("value", TargetsRefusal.TARGET_UNLIKELY, MOST));
  }
}
