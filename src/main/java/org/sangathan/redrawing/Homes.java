package org.sangathan.redrawing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sangathan.organisation.Tree;
import org.sangathan.people.Residents.Resident;

/// People by their units and cells.
final class Homes {
  private Homes() {}

  static Map<Integer, List<Resident>> byUnit(List<Resident> people) {
    return people.stream()
        .collect(
            Collectors.groupingBy(Resident::homeUnit, LinkedHashMap::new, Collectors.toList()));
  }

  /// Units beside cells, of which the tree does not know yet, in which people of them lie.
  record Strays(int[] units, int[] cells) {}

  static Strays strays(Tree tree, List<Resident> people, int[] homes) {
    Set<List<Integer>> pairs = new LinkedHashSet<>();
    for (int i = 0; i < homes.length; i++) {
      int cell = people.get(i).cellId();
      if (cell != tree.cell(homes[i])) pairs.add(List.of(homes[i], cell));
    }
    pairs.removeIf(pair ->
        IntStream.of(tree.allCells(pair.getFirst())).anyMatch(cell -> cell == pair.getLast()));
    return new Strays(
        pairs.stream().mapToInt(List::getFirst).toArray(),
        pairs.stream().mapToInt(List::getLast).toArray());
  }
}
