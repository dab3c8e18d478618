package org.sangathan.postings;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Appointing.Basis;
import org.sangathan.access.Appointing.Ground;
import org.sangathan.access.Places;
import org.sangathan.access.PostKinds;
import org.sangathan.accounts.SignInName;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Place;
import org.sangathan.exchange.Line;
import org.sangathan.exchange.Verdicts;
import org.sangathan.words.IndianMobile;
import org.sangathan.words.Language;
import org.sangathan.words.Words;
import org.sangathan.words.WrittenDay;

/// Reads the lines of a file cell by cell. Each thing that cannot be read is named with its row and
/// its column.
final class RowReading {
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_REASON = 200;

  private final PostingColumns columns;
  private final Map<String, String> posts = new HashMap<>();
  private final Map<String, Ground> grounds = new HashMap<>();
  private final Places places;
  private final Verdicts verdicts;

  /// What may be written in a cell.
  record Known(PostKinds kinds, Places places, Words words) {}

  RowReading(PostingColumns columns, Known known, Verdicts verdicts) {
    this.columns = columns;
    this.places = known.places;
    this.verdicts = verdicts;
    for (Ground ground : Ground.values()) {
      if (!ground.isFirst()) continue;
      grounds.put(ground.code(), ground);
      for (Language language : Language.values()) {
        grounds.put(plain(known.words.say(language, "access.ground." + ground.code())), ground);
      }
    }
    PostKinds kinds = known.kinds;
    // Names first, so that a code that is another's name means the code.
    kinds
        .all()
        .forEach(kind -> {
          posts.put(plain(kind.nameHi()), kind.code());
          posts.put(plain(kind.nameEn()), kind.code());
        });
    kinds.all().forEach(kind -> posts.put(plain(kind.code()), kind.code()));
  }

  /// Empty where anything in it cannot be read.
  Optional<PostingRow> read(Line line) {
    String name = columns.cell(line, "name");
    if (name.isEmpty() || name.length() > LONGEST_NAME) missing(line, "name");
    String signIn = signInName(line);
    String post = posts.get(plain(columns.cell(line, "post")));
    if (post == null) complain(line, PostingsRefusal.ROW_POST, "post");
    String code = columns.cell(line, "unit").toUpperCase(Locale.ROOT);
    Optional<Place> place = code.isEmpty() ? Optional.empty() : places.byCode(code);
    if (place.isEmpty()) complain(line, PostingsRefusal.ROW_UNIT, "unit");
    PostingRow.Manner manner = manner(line);
    Language language = language(line);
    if (name.isEmpty() || signIn == null || post == null || place.isEmpty() || language == null) {
      return Optional.empty();
    }
    return Optional.of(
        new PostingRow(line.number(), name, signIn, post, place.get(), language, manner));
  }

  private PostingRow.Manner manner(Line line) {
    return new PostingRow.Manner(
        day(line, "from").orElse(null),
        day(line, "until").orElse(null),
        isActing(line),
        new Basis<>(ground(line), reason(line, "decision"), day(line, "decided_on").orElse(null)),
        reason(line, "exception"));
  }

  private Ground ground(Line line) {
    String written = plain(columns.cell(line, "ground"));
    if (written.isEmpty()) return Ground.APPOINTED;
    Ground ground = grounds.get(written);
    if (ground == null) complain(line, PostingsRefusal.ROW_GROUND, "ground");
    return ground == null ? Ground.APPOINTED : ground;
  }

  private boolean isActing(Line line) {
    return switch (plain(columns.cell(line, "acting"))) {
      case "", "no", "n", "0", "0.0", "false", "नहीं" -> false;
      case "yes", "y", "1", "1.0", "true", "हाँ", "हां", "acting", "कार्यवाहक" -> true;
      default -> {
        complain(line, PostingsRefusal.ROW_ACTING, "acting");
        yield false;
      }
    };
  }

  private @Nullable String reason(Line line, String column) {
    String written = columns.cell(line, column);
    if (written.length() > LONGEST_REASON) missing(line, column);
    return written.isEmpty() ? null : written;
  }

  private @Nullable String signInName(Line line) {
    String chosen = columns.cell(line, "sign_in_name");
    if (!chosen.isEmpty()) {
      String known = SignInName.fold(chosen);
      if (SignInName.isWellFormed(known)) return known;
      complain(line, PostingsRefusal.ROW_SIGN_IN_NAME, "sign_in_name");
      return null;
    }
    // A spreadsheet that took it for a number has put a fraction behind it.
    String phone = columns.cell(line, "phone").replaceAll("\\.0+$", "");
    Optional<String> mobile = IndianMobile.parse(phone);
    if (mobile.isEmpty()) complain(line, PostingsRefusal.ROW_PHONE, "phone");
    return mobile.orElse(null);
  }

  private Optional<LocalDate> day(Line line, String column) {
    String written = columns.cell(line, column);
    if (written.isEmpty()) return Optional.empty();
    Optional<LocalDate> day = WrittenDay.parse(written);
    if (day.isEmpty()) complain(line, PostingsRefusal.ROW_DAY, column);
    return day;
  }

  private @Nullable Language language(Line line) {
    return switch (plain(columns.cell(line, "language"))) {
      case "", "hi", "hindi", "हिंदी", "हिन्दी" -> Language.HINDI;
      case "en", "english", "अंग्रेज़ी", "अंग्रेजी" -> Language.ENGLISH;
      default -> {
        complain(line, PostingsRefusal.ROW_LANGUAGE, "language");
        yield null;
      }
    };
  }

  private void missing(Line line, String column) {
    verdicts.refuse(PostingsRefusal.ROW_MISSING_CELL, line.number(), column);
  }

  private void complain(Line line, PostingsRefusal refusal, String column) {
    String cell = columns.cell(line, column);
    verdicts.refuse(
        new Complaint(
            "file",
            cell.isEmpty() ? PostingsRefusal.ROW_MISSING_CELL : refusal,
            line.number(),
            column,
            cell));
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
