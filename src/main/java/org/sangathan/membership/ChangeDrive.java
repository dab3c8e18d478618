package org.sangathan.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.organisation.Organisation;
import org.springframework.stereotype.Component;

/// Settles the days of a drive, its fee or who may record people in it anew, in the unit that
/// opened it. What held before is kept.
@Component
class ChangeDrive implements Act<ChangeDrive.Form, ChangeDrive.Outcome> {

  /// @param from its first day
  /// @param to its last day
  /// @param fee in rupees
  /// @param enrollers codes of the kinds of post by which people are recorded while it runs; all
  ///   that may if none is said
  record Form(
      UUID drive, LocalDate from, LocalDate to, @Nullable Integer fee, List<String> enrollers) {

    DriveTerms terms() {
      return new DriveTerms(from, to, fee, enrollers);
    }
  }

  enum Outcome implements Acceptance {
    CHANGED(4107);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Organisation organisation;
  private final Drives drives;
  private final Settling settling;

  ChangeDrive(Organisation organisation, Drives drives, Settling settling) {
    this.organisation = organisation;
    this.drives = drives;
    this.settling = settling;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    int unit = deed.place().unit();
    Optional<Drive> found =
        drives
            .overHere(organisation.treeNow(), form.drive, unit)
            .filter(drive -> drive.scope() == unit);
    if (found.isEmpty()) return Answer.refused("drive", MembershipRefusal.DRIVE_UNKNOWN);
    List<Complaint> complaints = form.terms().complaints(drives.enrollingCodes());
    if (!complaints.isEmpty()) return Answer.refused(complaints);
    settling.settle(form.drive, form.terms(), deed);
    return Answer.accepted(Outcome.CHANGED, form.drive);
  }
}
