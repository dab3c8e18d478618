package org.sangathan.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.sangathan.words.LatinKey;

/// A unit as its table holds it, with the words by which it is found.
///
/// @param above the numbers of the units above, the root's first
record UnitRow(int id, Tier tier, int[] above, int cell, String code, Name name, String kind) {

  static UnitRow of(Area area) {
    return new UnitRow(
        area.id(), area.tier(), area.ancestors(), area.id(), area.code(), area.name(), area.kind());
  }

  void write(Batch batch, LocalDate since, WordKeys keys) {
    CopyRows to = batch.to(DemoTable.UNIT).row();
    to.number(id).small(tier.tree()).small(tier.id());
    if (above.length == 0) to.nothing();
    else to.number(above[above.length - 1]);
    to.numbers(above).number(cell).text(code).text(name.hi()).text(name.en()).text(kind).day(since);
    word(batch, name.hi(), keys);
    word(batch, name.en(), keys);
  }

  private void word(Batch batch, String word, WordKeys keys) {
    CopyRows to = batch.to(DemoTable.UNIT_WORD).row();
    to.number(id).text("name").text(word).text(keys.fine(word));
  }

  /// Search keys of names that are made of few words: each word's key is found once, because half a
  /// million names of units would else take longer than everything else together.
  static final class WordKeys {
    private final Map<String, String> known = new HashMap<>();

    /// The same as [LatinKey#fine] for names whose words are parted by single blanks.
    String fine(String name) {
      StringBuilder key = new StringBuilder(name.length());
      for (int from = 0; from < name.length(); ) {
        int blank = name.indexOf(' ', from);
        int to = blank < 0 ? name.length() : blank;
        if (!key.isEmpty()) key.append(' ');
        key.append(known.computeIfAbsent(name.substring(from, to), LatinKey::fine));
        from = to + 1;
      }
      return key.toString();
    }
  }
}
