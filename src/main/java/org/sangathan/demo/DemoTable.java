package org.sangathan.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Every table that the demo loads, with the columns that it writes, in this order. Nowhere else is
/// a column of a stranger's table written; a change of a table is found here by the tests at once.
enum DemoTable {
  TREE("copy tree (id, code, name_hi, name_en) from stdin (format binary)"),
  LEVEL(
      """
      copy level (id, tree, code, rank, name_hi, name_en, parents, carries_cell, takes_members)
      from stdin (format binary)
      """),
  UNIT(
      """
      copy unit (id, tree, level, parent, ancestors, cell_id, code, name_hi, name_en, kind,
        valid_from)
      from stdin (format binary)
      """),
  UNIT_WORD("copy unit_word (unit_id, kind, word, key) from stdin (format binary)"),
  UNIT_COUNT("copy unit_count (unit_id, what, as_on, value, source) from stdin (format binary)"),
  UNIT_FACT("copy unit_fact (unit_id, what, since, value) from stdin (format binary)"),
  UNIT_LINK(
      "copy unit_link (unit_id, target, type, counts, valid_from) from stdin (format binary)"),
  PERSON(
      """
      copy person (cell_id, id, home_unit, name, guardian, birth_year, of_age_declared, gender,
        locality_sealed, name_norm, skel_given, skel_sorted, guardian_skel, key_version, recorded_at,
        withdrawn_on)
      from stdin (format binary)
      """),
  CONTACT_POINT(
      """
      copy contact_point (cell_id, person_id, kind, value_sealed, phone_blind)
      from stdin (format binary)
      """),
  CONSENT(
      """
      copy consent (cell_id, person_id, id, kind, purposes, notice_version, channel, enroller, at)
      from stdin (format binary)
      """),
  MEMBERSHIP(
      """
      copy membership (cell_id, person_id, joined_day, home_unit, enroller, channel, stage, deed_at,
        ended_day)
      from stdin (format binary)
      """),
  TALLY_UNIT(
      """
      copy tally_unit (day, cell_id, unit_id, claimed, claimed_women, claimed_youth,
        claimed_young_women, enrolled, withdrawn)
      from stdin (format binary)
      """),
  TALLY_CELL(
      """
      copy tally_cell (day, cell_id, claimed, claimed_women, claimed_youth, claimed_young_women,
        enrolled, withdrawn)
      from stdin (format binary)
      """),
  DRIVE("copy drive (id, scope, name_hi, name_en, opened_at) from stdin (format binary)"),
  DRIVE_TERMS(
      "copy drive_terms (drive, since, issuer, from_day, to_day, fee) from stdin (format binary)"),
  TARGET(
      """
      copy target (cell_id, unit_id, drive, measure, issuer, since, value)
      from stdin (format binary)
      """);

  static final List<String> NAMES = Arrays.stream(values()).map(DemoTable::table).toList();

  private final String copy;

  DemoTable(String copy) {
    this.copy = copy;
  }

  String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  CopyRows rows() {
    String columns = copy.substring(0, copy.indexOf(')'));
    return new CopyRows((int) columns.chars().filter(c -> c == ',').count() + 1);
  }

  /// @param frozen the rows need never be touched again by the vacuum: allowed only in a plain
  ///   table that was emptied in this transaction
  String copy(boolean frozen) {
    return frozen ? copy.replace("binary)", "binary, freeze)") : copy;
  }
}
