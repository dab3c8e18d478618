package org.sangathan.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sangathan.acts.Place;
import org.sangathan.database.Fence;
import org.sangathan.figures.Entry;
import org.sangathan.figures.Figures;
import org.sangathan.figures.Measure;
import org.sangathan.organisation.Tree;
import org.sangathan.people.Residents;
import org.sangathan.people.Residents.Resident;
import org.springframework.stereotype.Component;

/// Gives many people another home unit when boundaries are redrawn: their belonging goes with them,
/// and what stands is posted today as moved out of one unit and into the other. Closed days stay
/// where they were made, and so do renewals.
@Component
public class Rehoming {
  private static final List<Measure> STOCKS =
      List.of(
          MembershipMeasures.CLAIMED,
          MembershipMeasures.CLAIMED_WOMEN,
          MembershipMeasures.CLAIMED_YOUTH,
          MembershipMeasures.CLAIMED_YOUNG_WOMEN);

  private final Residents residents;
  private final RehomingStore store;
  private final KnownDrives drives;
  private final Figures figures;

  Rehoming(Residents residents, RehomingStore store, KnownDrives drives, Figures figures) {
    this.residents = residents;
    this.store = store;
    this.drives = drives;
    this.figures = figures;
  }

  /// @param tree as the transaction sees it, with all units of which it speaks
  /// @param people those who go, and no others
  /// @param homes the new home unit of each
  public void move(Tree tree, LocalDate day, List<Resident> people, int[] homes) {
    if (people.isEmpty()) return;
    List<Entry> entries = new ArrayList<>();
    for (RehomingStore.Stood stood : store.standing(people, homes, day.getYear())) {
      Place from = new Place(stood.before(), tree.cell(stood.before()), "");
      Place to = new Place(stood.after(), tree.cell(stood.after()), "");
      int[] counts = stood.counts();
      for (int i = 0; i < counts.length; i++) {
        entries.add(new Entry(from, STOCKS.get(i), -counts[i]));
        entries.add(new Entry(to, STOCKS.get(i), counts[i]));
      }
      entries.add(new Entry(from, MembershipMeasures.MOVED_OUT, counts[0]));
      entries.add(new Entry(to, MembershipMeasures.MOVED_IN, counts[0]));
    }
    store.rehome(people, homes);
    residents.rehome(people, homes, day);
    figures.post(day, entries);
  }

  /// Whoever waits in a unit for being recorded waits in the one that follows it now.
  ///
  /// @param after by each unit the one that follows
  public void moveInvitations(Tree tree, Map<Integer, Integer> after) {
    int[] before = after.keySet().stream().mapToInt(Integer::intValue).toArray();
    for (int unit : store.withInvitations(tree.allCells(before), before)) {
      int to = Objects.requireNonNull(after.get(unit));
      store.moveInvitations(tree.allCells(unit), unit, new Place(to, tree.cell(to), ""));
    }
  }

  /// Those of the units of which a drive is that is not over: it would lose its ground.
  public int[] withDrives(int[] units, LocalDate day) {
    return drives.all().stream()
        .filter(drive -> !drive.isOver(day))
        .mapToInt(Drive::scope)
        .distinct()
        .filter(scope -> Arrays.stream(units).anyMatch(unit -> unit == scope))
        .toArray();
  }

  /// Somebody who was recorded for a unit that had been redrawn meanwhile.
  ///
  /// @param saidFor that unit
  public record Unsorted(int cellId, UUID personId, int saidFor, LocalDate day) {}

  /// Those of them who still have this unit as home, the latest first.
  public List<Unsorted> unsorted(Fence fence, int unit, int most) {
    return store.unsorted(fence, unit, most);
  }

  /// Somebody looked: they live where they are counted, or they were moved.
  public boolean sorted(Tree tree, int unit, UUID person) {
    return store.sorted(tree.allCells(unit), person);
  }
}
