package org.sangathan.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Refusal;
import org.sangathan.words.LatinKey;
import org.sangathan.words.LegacyFont;

/// What is wrong with one form, all of it at once; and the rules of texts that every act here
/// shares.
final class Findings {
  private static final Pattern CODE = Pattern.compile("[A-Z0-9-]{1,32}");

  private static final Pattern EMPLOYEES =
      Pattern.compile(
          "कर्मचारी|कार्मिक|सरकारी सेवक|\\bemployee|\\bgovernment servant|\\bstaff\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RETIRED =
      Pattern.compile("सेवानिवृत्त|पेंशन|\\bretired|\\bpension", Pattern.CASE_INSENSITIVE);

  private final List<Complaint> complaints = new ArrayList<>();

  Findings when(boolean wrong, String field, Refusal refusal, Object... facts) {
    if (wrong) complaints.add(new Complaint(field, refusal, facts));
    return this;
  }

  Findings code(String field, String code) {
    return when(!isCode(code), field, OrganisationRefusal.CODE_MALFORMED, code);
  }

  /// One of the two is enough; neither may be typed in a font of before Unicode.
  Findings names(@Nullable String hi, @Nullable String en) {
    when(hi == null && en == null, "nameHi", OrganisationRefusal.NAME_MISSING);
    when(hi != null && LegacyFont.looksLegacy(hi), "nameHi", OrganisationRefusal.OLD_FONT);
    return when(en != null && LegacyFont.looksLegacy(en), "nameEn", OrganisationRefusal.OLD_FONT);
  }

  /// No tree bears a name of serving employees: such records would be evidence against them.
  Findings noTreeOfEmployees(@Nullable String hi, @Nullable String en) {
    boolean named =
        Stream.of(hi, en)
            .filter(Objects::nonNull)
            .anyMatch(name -> EMPLOYEES.matcher(name).find() && !RETIRED.matcher(name).find());
    return when(named, "nameHi", OrganisationRefusal.NO_TREE_OF_EMPLOYEES);
  }

  /// Nothing is said before it happens, and nothing begins before what it changes began.
  Findings day(String field, LocalDate day, LocalDate open, LocalDate earliest) {
    when(day.isAfter(open), field, OrganisationRefusal.DAY_TO_COME, open);
    return when(day.isBefore(earliest), field, OrganisationRefusal.DAY_TOO_EARLY, earliest);
  }

  /// Trees and levels are everybody's: whoever has charge of a part cannot change them.
  Findings onlyAtTheTop(Deed<?> deed, Tree tree) {
    return when(deed.place().unit() != tree.top(), "unit", OrganisationRefusal.ONLY_AT_THE_TOP);
  }

  boolean isEmpty() {
    return complaints.isEmpty();
  }

  /// Refused for what was found, or else what the act goes on to do.
  <O extends Enum<O> & Acceptance> Answer<O> or(Supplier<Answer<O>> done) {
    return complaints.isEmpty() ? done.get() : Answer.refused(List.copyOf(complaints));
  }

  static boolean isCode(String code) {
    return CODE.matcher(code).matches();
  }

  /// As it is stored: people type codes in small letters.
  static String code(String typed) {
    return typed.strip().toUpperCase(Locale.ROOT);
  }

  /// A kind of tie or of count is a plain word, written small.
  static String word(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  static @Nullable String name(@Nullable String typed) {
    if (typed == null) return null;
    String name = LatinKey.repair(typed);
    return name.isBlank() ? null : name;
  }

  static LocalDate dayOr(@Nullable LocalDate said, Deed<?> deed) {
    return said == null ? deed.day() : said;
  }
}
