package org.sangathan.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.UpTo;
import org.sangathan.organisation.Organisation;
import org.springframework.stereotype.Component;

/// Opens a membership drive in a unit and everything below it.
@Component
class OpenDrive implements Act<OpenDrive.Form, OpenDrive.Outcome> {

  /// @param from its first day
  /// @param to its last day
  /// @param fee in rupees
  /// @param enrollers codes of the kinds of post by which people are recorded while it runs; all
  ///   that may if none is said
  record Form(
      @Nullable @UpTo(120) String nameHi,
      @Nullable @UpTo(120) String nameEn,
      LocalDate from,
      LocalDate to,
      @Nullable Integer fee,
      List<String> enrollers) {

    DriveTerms terms() {
      return new DriveTerms(from, to, fee, enrollers);
    }
  }

  enum Outcome implements Acceptance {
    OPENED(4106);

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

  OpenDrive(Organisation organisation, Drives drives, Settling settling) {
    this.organisation = organisation;
    this.drives = drives;
    this.settling = settling;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    List<Complaint> complaints = new ArrayList<>(form.terms().complaints(drives.enrollingCodes()));
    if (form.nameHi == null && form.nameEn == null) {
      complaints.add(new Complaint("nameHi", MembershipRefusal.DRIVE_WITHOUT_NAME));
    }
    int scope = deed.place().unit();
    if (organisation.treeNow().isClosed(scope)) {
      complaints.add(new Complaint("unit", MembershipRefusal.UNIT_CLOSED));
    }
    if (!complaints.isEmpty()) return Answer.refused(complaints);
    settling.open(
        new DriveStore.Opened(deed.id(), scope, form.nameHi, form.nameEn), form.terms(), deed);
    return Answer.accepted(Outcome.OPENED, deed.id());
  }
}
