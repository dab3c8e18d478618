package org.sangathan.redrawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.sangathan.redrawing.Reckoning.Line;
import org.sangathan.redrawing.Reckoning.Standing;
import org.sangathan.world.InSmallWorld;

/// A booth list by chance: some units are split, some go into one, some go on, and of those that go
/// on some are renamed and moved. Beside the rows what must come of them.
final class RandomList {
  final List<Line> lines = new ArrayList<>();
  final List<String> rows = new ArrayList<>();

  /// Units that go on, as they are then.
  final Map<String, Standing> renewed = new LinkedHashMap<>();

  /// Units that are made.
  final Map<String, Standing> made = new LinkedHashMap<>();

  private final Random chance;
  private final Map<String, Standing> standing;
  private final String elsewhere;
  private final String joined = InSmallWorld.newCode();

  /// @param elsewhere the unit below which some go
  RandomList(Random chance, Map<String, Standing> standing, String elsewhere) {
    this.chance = chance;
    this.standing = standing;
    this.elsewhere = elsewhere;
  }

  void add(String code) {
    switch (chance.nextInt(3)) {
      case 0 -> {
        made.putIfAbsent(joined, new Standing("मिली", known(code).parent()));
        lines.add(new Line(code, joined, 100));
        rows.add(code + "," + joined + ",मिली,,,");
      }
      case 1 -> split(code);
      default -> goOn(code, "");
    }
  }

  private void split(String code) {
    long share = 1 + chance.nextInt(98);
    String first = chance.nextBoolean() ? code : InSmallWorld.newCode();
    if (first.equals(code)) goOn(code, "" + share);
    else part(code, first, share);
    lines.add(new Line(code, first, share));
    String second = InSmallWorld.newCode();
    part(code, second, 100 - share);
    lines.add(new Line(code, second, 100 - share));
  }

  private void part(String code, String part, long share) {
    made.put(part, new Standing("भाग", known(code).parent()));
    rows.add(code + "," + part + ",भाग,," + share + ",");
  }

  /// Under a new name or its own, in another place or its own, and not everything is said.
  private void goOn(String code, String share) {
    Standing before = known(code);
    String name = chance.nextBoolean() ? "नाम " + InSmallWorld.newCode() : before.name();
    String parent = chance.nextBoolean() ? elsewhere : before.parent();
    renewed.put(code, new Standing(name, parent));
    String saidName = name.equals(before.name()) && chance.nextBoolean() ? "" : name;
    String saidParent = parent.equals(before.parent()) && chance.nextBoolean() ? "" : parent;
    rows.add("%1$s,%1$s,%2$s,,%3$s,%4$s".formatted(code, saidName, share, saidParent));
  }

  private Standing known(String code) {
    return Objects.requireNonNull(standing.get(code));
  }
}
