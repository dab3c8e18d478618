package org.sangathan.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;
import org.sangathan.people.Described;
import org.sangathan.people.Gender;
import org.sangathan.people.Phone;
import org.sangathan.words.IndianMobile;
import org.sangathan.words.LatinKey;

/// The part of a form that describes a person, read with the rules that every such form keeps.
///
/// @param kept the phone that is known already; it stays where nothing else is said
record PersonForm(
    String name,
    @Nullable String phone,
    @Nullable Phone kept,
    boolean noPhone,
    int birthYear,
    boolean ofAge,
    @Nullable Gender gender,
    @Nullable String guardian,
    @Nullable String locality) {

  private static final int OLDEST = 115;

  /// Why the person cannot be recorded so; empty when they can.
  List<Complaint> complaints(int thisYear) {
    List<Complaint> complaints = new ArrayList<>();
    if (LatinKey.skeleton(name).isEmpty()) {
      complaints.add(new Complaint("name", MembershipRefusal.NAME_TOO_SHORT));
    }
    phoneComplaint(complaints);
    ageComplaint(complaints, thisYear - birthYear);
    return complaints;
  }

  private void phoneComplaint(List<Complaint> complaints) {
    if (phone == null && kept == null && !noPhone) {
      complaints.add(new Complaint("phone", MembershipRefusal.PHONE_OR_NONE));
    } else if (phone != null && IndianMobile.parse(phone).isEmpty()) {
      complaints.add(new Complaint("phone", MembershipRefusal.NOT_A_MOBILE));
    }
  }

  /// Only the year is asked: 19 years apart is of age for certain, 17 is not, 18 the person must
  /// say.
  private void ageComplaint(List<Complaint> complaints, int years) {
    if (years < 0 || years > OLDEST) {
      complaints.add(new Complaint("birthYear", MembershipRefusal.BIRTH_YEAR_UNLIKELY));
    } else if (years <= 17) {
      complaints.add(new Complaint("birthYear", MembershipRefusal.UNDER_AGE));
    } else if (years == 18 && !ofAge) {
      complaints.add(new Complaint("ofAge", MembershipRefusal.AGE_NOT_DECLARED));
    }
  }

  Described described() {
    return new Described(
        Objects.requireNonNull(clean(name)),
        meant(),
        birthYear,
        ofAge,
        gender,
        clean(guardian),
        clean(locality));
  }

  private @Nullable Phone meant() {
    if (phone != null) return IndianMobile.parse(phone).map(Phone::of).orElse(null);
    return noPhone ? null : kept;
  }

  private static @Nullable String clean(@Nullable String text) {
    return text == null ? null : LatinKey.repair(text).strip().replaceAll("\\s+", " ");
  }
}
