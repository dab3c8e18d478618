package org.sangathan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangathan.organisation.TreeWorld.said;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MoveUnitTest {
  private final TreeWorld world = TreeWorld.kanpur();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aSeatMovesWithAllItsBoothsAndKeepsItsCell() {
    assertThat(said(world.act("move-unit", "AC-1", "to", "ETW", "from", "2026-01-01")))
        .isEqualTo("MOVED");
    Tree tree = world.tree();
    assertThat(tree.within(world.id("B-1"), world.id("ETW"))).isTrue();
    assertThat(tree.within(world.id("B-1"), world.id("KNP"))).isFalse();
    assertThat(tree.cell(world.id("B-1"))).isEqualTo(world.id("AC-1"));
    assertThat(ancestorsInTheTable("B-1")).containsExactly(boxed(tree.ancestors(world.id("B-1"))));
    assertThat(world.bean(UnitStore.class).formerParents(world.id("AC-1")))
        .containsExactly(
            new UnitStore.Was(
                null, null, world.id("KNP"), LocalDate.of(1990, 1, 1), LocalDate.of(2026, 1, 1)));
  }

  @Test
  void figuresAreToldInTheSameTransaction() {
    world.act("move-unit", "S-1", "to", "AC-2");
    UnitMoved.Move move = world.moves.getLast();
    int seat = world.id("AC-1");
    int other = world.id("AC-2");
    assertThat(move.ancestorsBefore()).endsWith(seat);
    assertThat(move.ancestorsAfter()).endsWith(other);
    assertThat(move.subtree()).containsExactly(world.id("S-1"), world.id("B-1"), world.id("B-2"));
    assertThat(move.cells())
        .containsExactlyElementsOf(
            move.subtree().stream()
                .map(unit -> new UnitMoved.CellChange(unit, seat, other))
                .toList());
    assertThat(move.day()).isEqualTo(TreeWorld.TODAY);
  }

  @Test
  void aBoothInAnotherSeatIsBornThereFromNowOnAndItsPeopleAreStillFound() {
    assertThat(said(world.act("move-unit", "B-1", "to", "AC-2")))
        .isEqualTo("MOVED_TO_ANOTHER_CELL");
    assertThat(world.unit("B-1").cell()).isEqualTo(world.id("AC-2"));
    assertThat(cellsBeyond("B-1")).containsExactly(world.id("AC-1"));
    world.act("move-unit", "B-1", "to", "S-1");
    assertThat(world.unit("B-1").cell()).isEqualTo(world.id("AC-1"));
    assertThat(cellsBeyond("B-1")).containsExactly(world.id("AC-2"));
  }

  @Test
  void twoMovesOfOneDayLeaveNoTraceOfTheFirst() {
    world.act("move-unit", "B-1", "to", "AC-2");
    world.act("move-unit", "B-1", "to", "AC-1");
    assertThat(world.bean(UnitStore.class).formerParents(world.id("B-1"))).hasSize(1);
    assertThat(world.tree().parent(world.id("B-1"))).isEqualTo(world.id("AC-1"));
  }

  @Test
  void whatCannotBeIsRefusedAndChangesNothing() {
    assertThat(said(world.act("move-unit", "AC-1", "to", "B-1"))).contains("to CIRCLE");
    assertThat(said(world.act("move-unit", "AC-1", "to", "AC-1"))).contains("to CIRCLE");
    assertThat(said(world.act("move-unit", "B-1", "to", "ETW")))
        .isEqualTo("to LEVEL_NOT_ALLOWED_THERE");
    assertThat(said(world.act("move-unit", "B-1", "to", "S-1"))).isEqualTo("to NOTHING_CHANGES");
    assertThat(said(world.act("move-unit", "B-1", "to", "NOWHERE"))).isEqualTo("to UNIT_UNKNOWN");
    assertThat(said(world.act("move-unit", "IN", "to", "UP"))).contains("unit ROOT_STAYS");
    assertThat(said(world.act("move-unit", "B-1", "to", "AC-2", "from", "2027-01-01")))
        .isEqualTo("from DAY_TO_COME");
    assertThat(said(world.act("move-unit", "B-1", "to", "AC-2", "from", "1980-01-01")))
        .isEqualTo("from DAY_TOO_EARLY");
    assertThat(world.moves).isEmpty();
  }

  @Test
  void nobodyMovesAUnitToWhereTheyHaveNoSay() {
    assertThat(said(world.act(TreeWorld.BHOLA, "move-unit", "AC-1", Map.of("to", "ETW"))))
        .isEqualTo("to NOT_YOURS_THERE");
    assertThat(said(world.act(TreeWorld.BHOLA, "move-unit", "ETW", Map.of("to", "UP"))))
        .isEqualTo(" NOT_YOURS");
  }

  private List<Integer> cellsBeyond(String code) {
    return world
        .database()
        .reader()
        .sql("select cell_id from unit_cell where unit_id = :unit")
        .param("unit", world.id(code))
        .query(org.sangathan.database.Rows.single(Integer.class))
        .list();
  }

  private Integer[] ancestorsInTheTable(String code) {
    return world
        .database()
        .reader()
        .sql("select ancestors from unit where id = :unit")
        .param("unit", world.id(code))
        .query((row, n) -> (Integer[]) row.getArray(1).getArray())
        .single();
  }

  private static Integer[] boxed(int[] numbers) {
    return java.util.Arrays.stream(numbers).boxed().toArray(Integer[]::new);
  }
}
