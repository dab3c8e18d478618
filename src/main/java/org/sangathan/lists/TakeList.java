package org.sangathan.lists;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Gate;
import org.sangathan.people.UnmaskPhone;
import org.sangathan.words.Listing;
import org.springframework.stereotype.Component;

/// Lets whoever asked take a list of people away for three days, once a second person has agreed.
/// The list itself is read when it is taken.
@Component
class TakeList implements Act<TakeList.Form, TakeList.Outcome> {
  static final String NAME = Acts.nameOf(TakeList.class);
  static final String UNMASK = Acts.nameOf(UnmaskPhone.class);
  static final Duration OPEN = Duration.ofDays(3);

  /// @param below with the units below
  /// @param told how many people the page said there are: the second person reads it, and no longer
  ///   list is handed out
  /// @param columns beside the name
  record Form(
      boolean below, int told, Kind kind, Reason reason, Numbers numbers, List<String> columns) {}

  enum Kind {
    CSV,
    XLSX,
    PRINT;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  enum Reason {
    MEETING,
    CALLS,
    CHECK,
    OFFICE_RECORD;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  enum Numbers {
    MASKED,
    WHOLE
  }

  enum Outcome implements Acceptance {
    ALLOWED(4301);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final TakingStore store;
  private final Quota quota;
  private final Gate gate;

  TakeList(TakingStore store, Quota quota, Gate gate) {
    this.store = store;
    this.quota = quota;
    this.gate = gate;
  }

  /// What is refused anyway need not wait for anybody.
  @Override
  public boolean needsSecond(Deed<Form> deed) {
    return complaints(deed).isEmpty();
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    List<Complaint> complaints = complaints(deed);
    if (!complaints.isEmpty()) return Answer.refused(complaints);
    Form form = deed.form();
    store.add(
        new Taking(
            deed.place().cell(),
            deed.id(),
            deed.place().unit(),
            deed.actor().account(),
            form.below,
            form.told,
            form.kind.code(),
            form.reason.code(),
            form.numbers == Numbers.WHOLE,
            columns(form),
            deed.receivedAt(),
            deed.receivedAt().plus(OPEN),
            0));
    return Answer.accepted(Outcome.ALLOWED, deed.id());
  }

  /// In their own order, each once; whole numbers stand in the column of phones.
  private static List<String> columns(Form form) {
    return Column.codes().stream()
        .filter(code ->
            form.columns.contains(code)
                || form.numbers == Numbers.WHOLE && code.equals(Column.PHONE.code()))
        .toList();
  }

  private List<Complaint> complaints(Deed<Form> deed) {
    Form form = deed.form();
    boolean whole = form.numbers == Numbers.WHOLE;
    List<Complaint> complaints = new ArrayList<>();
    if (form.told < 1) complaints.add(new Complaint("", ListsRefusal.NOBODY_ON_IT));
    if (form.columns.stream().anyMatch(code -> Column.of(code).isEmpty())) {
      complaints.add(new Complaint("columns", ListsRefusal.COLUMN_UNKNOWN));
    }
    if (whole && gate.posting(deed.actor(), UNMASK, deed.place()).isEmpty()) {
      complaints.add(new Complaint("numbers", ListsRefusal.NUMBERS_NOT_YOURS));
    }
    if (form.told > quota.most(whole)) {
      complaints.add(
          new Complaint(
              whole ? "numbers" : "", ListsRefusal.MORE_THAN_A_DAY, form.told, quota.most(whole)));
    }
    if (form.kind == Kind.PRINT && form.told > Listing.MOST_ON_PAPER) {
      complaints.add(new Complaint("kind", ListsRefusal.TOO_LONG_FOR_PAPER, Listing.MOST_ON_PAPER));
    }
    return complaints;
  }
}
