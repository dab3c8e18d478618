package org.sangathan.demo;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sangathan.acts.Place;
import org.sangathan.database.Database;
import org.sangathan.words.Words;

/// A world drawn by hand, one line for each unit under its parent, with ties behind an arrow:
///
/// ```
/// S1 state नवांचल | Navanchal
///   AC1 constituency सोनपुर | Sonpur
///     B1 booth पंचायत भवन | Panchayat House -> W1
/// ```
///
/// It is laid into the same tables by the same classes as the large one.
public final class DrawnWorld {
  private static final Pattern LINE =
      Pattern.compile("( *)([A-Z0-9-]+) +([a-z]+) +(.+?) \\| (.+?)(?: -> ([A-Z0-9-]+))?");

  private final Map<String, UnitRow> units = new LinkedHashMap<>();
  private final Map<String, String> ties = new LinkedHashMap<>();

  private DrawnWorld() {}

  /// @param drawing two blanks deeper for each generation
  public static DrawnWorld of(String drawing) {
    DrawnWorld world = new DrawnWorld();
    Deque<UnitRow> above = new ArrayDeque<>();
    drawing.lines().filter(line -> !line.isBlank()).forEach(line -> world.add(line, above));
    return world;
  }

  private void add(String line, Deque<UnitRow> above) {
    Matcher said = LINE.matcher(line);
    if (!said.matches()) throw new IllegalArgumentException("not a unit: " + line);
    while (above.size() > said.group(1).length() / 2) above.removeLast();
    int id = units.size() + 1;
    Tier tier = Tier.valueOf(said.group(3).toUpperCase(Locale.ROOT));
    int cell =
        above.stream().filter(u -> u.tier().carriesCell()).findFirst().map(UnitRow::id).orElse(id);
    UnitRow unit =
        new UnitRow(
            id,
            tier,
            above.stream().mapToInt(UnitRow::id).toArray(),
            cell,
            said.group(2),
            new Name(said.group(4), said.group(5)),
            Area.MIXED);
    units.put(unit.code(), unit);
    if (said.group(6) != null) ties.put(unit.code(), said.group(6));
    above.addLast(unit);
  }

  /// Writes all units; the tables must be empty.
  public void lay(Database database, Words words, LocalDate since) {
    Batch batch = new Batch();
    TreeRows.levels(batch, words);
    UnitRow.WordKeys keys = new UnitRow.WordKeys();
    units.values().forEach(unit -> unit.write(batch, since, keys));
    ties.forEach((unit, target) -> tie(batch, unit(unit), unit(target), since));
    database.transact(() -> {
      database.copying(copy -> batch.send(copy, false));
      return TreeRows.countUp(database, units.size() + 1);
    });
  }

  private static void tie(Batch batch, UnitRow unit, UnitRow target, LocalDate since) {
    TreeRows.link(batch, unit.id(), target.id(), target.tier().code(), since);
  }

  public Place place(String code) {
    UnitRow unit = unit(code);
    return new Place(unit.id(), unit.cell(), code);
  }

  private UnitRow unit(String code) {
    return Objects.requireNonNull(units.get(code), code);
  }
}
