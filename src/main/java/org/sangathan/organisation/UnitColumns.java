package org.sangathan.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;

/// The header of a file of units: which column stands where, and which are not taken.
final class UnitColumns {
  static final UnitColumns NONE = new UnitColumns(List.of());

  enum Plain {
    TREE,
    CODE,
    LEVEL,
    PARENT_CODE,
    NAME_HI,
    NAME_EN,
    KIND,
    VALID_FROM,
    VALID_TO,
    ALIASES;

    String header() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A repeatable column: an official number, a tie, a weight on a day.
  ///
  /// @param header as it stands in the file, for complaints
  /// @param asOn of a weight only
  record Repeated(int index, String header, String name, @Nullable LocalDate asOn) {}

  /// No file may bring them: what a person believes or was born as, and where somebody serves.
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "caste|\\bjati\\b|religion|\\bdharm|community|\\bgotra|aadhaar|aadhar|epic|voter_?id"
              + "|department|designation|employee|\\boffice|employer|service_book"
              + "|जाति|धर्म|मज़हब|मजहब|समुदाय|गोत्र|आधार|मतदाता पहचान|विभाग|पदनाम|कार्यालय|कर्मचारी|नियोक्ता");

  private final Map<Plain, Integer> plain = new EnumMap<>(Plain.class);
  private final List<Repeated> ids = new ArrayList<>();
  private final List<Repeated> links = new ArrayList<>();
  private final List<Repeated> counts = new ArrayList<>();
  private final List<String> dropped = new ArrayList<>();
  private final List<String> ignored = new ArrayList<>();
  private final List<Complaint> complaints = new ArrayList<>();
  private final int count;

  private UnitColumns(List<String> headers) {
    this.count = headers.size();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < headers.size(); i++) {
      String header = headers.get(i).strip();
      if (isForbidden(header)) dropped.add(header);
      else if (!take(i, header)) ignored.add(header);
      else if (!seen.add(header.toLowerCase(Locale.ROOT))) {
        complain(OrganisationRefusal.COLUMN_TWICE, header);
      }
    }
    ignored.removeIf(String::isEmpty);
  }

  static UnitColumns of(List<String> headers) {
    return new UnitColumns(headers);
  }

  static boolean isForbidden(String header) {
    return FORBIDDEN.matcher(header.toLowerCase(Locale.ROOT)).find();
  }

  private boolean take(int index, String header) {
    String low = header.toLowerCase(Locale.ROOT).replace(' ', '_');
    for (Plain column : Plain.values()) {
      if (column.header().equals(low)) {
        plain.putIfAbsent(column, index);
        return true;
      }
    }
    int colon = low.indexOf(':');
    if (colon < 0 || colon == low.length() - 1) return false;
    return takeRepeated(low.substring(0, colon), low.substring(colon + 1), index, header);
  }

  private boolean takeRepeated(String kind, String name, int index, String header) {
    switch (kind) {
      case "id" -> ids.add(new Repeated(index, header, name.toUpperCase(Locale.ROOT), null));
      case "link" -> links.add(new Repeated(index, header, name, null));
      case "count" -> takeCount(name, index, header);
      default -> {
        return false;
      }
    }
    return true;
  }

  /// `count:electors@2014-05-12`: a weight without its day would be another one at each import.
  private void takeCount(String name, int index, String header) {
    int at = name.indexOf('@');
    @Nullable LocalDate day = at < 0 ? null : CellReader.day(name.substring(at + 1));
    if (day == null) complain(OrganisationRefusal.COUNT_WITHOUT_DAY, header);
    else counts.add(new Repeated(index, header, name.substring(0, at), day));
  }

  private void complain(OrganisationRefusal refusal, Object... facts) {
    complaints.add(new Complaint("file", refusal, facts));
  }

  boolean hasCode() {
    return plain.containsKey(Plain.CODE);
  }

  int count() {
    return count;
  }

  /// The cell of that column, empty where the file has none.
  String cell(String[] cells, Plain column) {
    Integer index = plain.get(column);
    return index == null ? "" : cells[index];
  }

  List<Repeated> ids() {
    return ids;
  }

  List<Repeated> links() {
    return links;
  }

  List<Repeated> counts() {
    return counts;
  }

  /// Columns that were not even read.
  List<String> dropped() {
    return dropped;
  }

  /// Columns of which nothing is known.
  List<String> ignored() {
    return ignored;
  }

  List<Complaint> complaints() {
    return complaints;
  }
}
