package org.sangathan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sangathan.database.TestDatabase;
import org.sangathan.world.SmallWorld;

class DrawnWorldTest {

  @Test
  void theSmallWorldStandsInTheTablesAsItIsDrawn() {
    try (TestDatabase test = TestDatabase.fresh()) {
      SmallWorld.lay(test.database());
      SmallWorld.lay(test.database());
      assertThat(
              test.rows()
                  .sql(
                      "select parent.code from unit u join unit parent on parent.id = u.parent where u.code = 'B3'")
                  .query(String.class)
                  .single())
          .isEqualTo(SmallWorld.SECTOR_2);
      assertThat(
              test.rows()
                  .sql(
                      "select cell.code from unit u join unit cell on cell.id = u.cell_id where u.code in ('B1', 'W1', 'D1') order by u.code")
                  .query(String.class)
                  .list())
          .containsExactly(SmallWorld.AC1, SmallWorld.DISTRICT, SmallWorld.WARD);
      assertThat(
              test.rows()
                  .sql("select type || ' ' || count(*) from unit_link group by type order by type")
                  .query(String.class)
                  .list())
          .containsExactly("seat 2", "ward 2");
      assertThat(
              test.rows()
                  .sql("select next_unit - count(*) from tree_version, unit group by next_unit")
                  .query(Integer.class)
                  .single())
          .isOne();
    }
  }

  @Test
  void placesAreKnownByTheirCodes() {
    assertThat(SmallWorld.place(SmallWorld.BOOTH_4).cell())
        .isEqualTo(SmallWorld.place(SmallWorld.AC2).unit());
  }

  @Test
  void aLineThatIsNoUnitIsRefused() {
    assertThatThrownBy(() -> DrawnWorld.of("B1 booth only one name"))
        .hasMessageContaining("B1 booth");
  }
}
