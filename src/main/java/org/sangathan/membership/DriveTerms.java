package org.sangathan.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;

/// What is settled for a drive, read with the rules that every such form keeps.
///
/// @param enrollers codes of kinds of post; empty for all that may record people
record DriveTerms(LocalDate from, LocalDate to, @Nullable Integer fee, List<String> enrollers) {
  private static final int MOST_YEARS = 2;
  private static final int DEAREST = 100_000;

  /// @param kinds those by which people may be recorded at all
  List<Complaint> complaints(Set<String> kinds) {
    List<Complaint> complaints = new ArrayList<>();
    if (to.isBefore(from)) complaints.add(new Complaint("to", MembershipRefusal.DRIVE_ENDS_EARLY));
    if (to.isAfter(from.plusYears(MOST_YEARS))) {
      complaints.add(new Complaint("to", MembershipRefusal.DRIVE_TOO_LONG, MOST_YEARS));
    }
    if (fee != null && (fee < 0 || fee > DEAREST)) {
      complaints.add(new Complaint("fee", MembershipRefusal.FEE_UNLIKELY, DEAREST));
    }
    Set<String> unknown = new HashSet<>(enrollers);
    unknown.removeAll(kinds);
    if (!unknown.isEmpty()) {
      complaints.add(new Complaint("enrollers", MembershipRefusal.POST_ENROLS_NOBODY));
    }
    return complaints;
  }
}
