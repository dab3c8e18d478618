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
  record Form(
      @Nullable @UpTo(120) String nameHi,
      @Nullable @UpTo(120) String nameEn,
      LocalDate from,
      LocalDate to,
      @Nullable Integer fee) {}

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
  private final DriveStore store;

  OpenDrive(Organisation organisation, DriveStore store) {
    this.organisation = organisation;
    this.store = store;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    List<Complaint> complaints =
        new ArrayList<>(new DriveTerms(form.from, form.to, form.fee).complaints());
    if (form.nameHi == null && form.nameEn == null) {
      complaints.add(new Complaint("nameHi", MembershipRefusal.DRIVE_WITHOUT_NAME));
    }
    int scope = deed.place().unit();
    if (organisation.treeNow().isClosed(scope)) {
      complaints.add(new Complaint("unit", MembershipRefusal.UNIT_CLOSED));
    }
    if (!complaints.isEmpty()) return Answer.refused(complaints);
    store.open(
        new Drive(deed.id(), scope, form.nameHi, form.nameEn, form.from, form.to, form.fee),
        deed.receivedAt());
    return Answer.accepted(Outcome.OPENED, deed.id());
  }
}
