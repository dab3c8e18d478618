package org.sangathan.redrawing;

import java.time.LocalDate;
import org.sangathan.organisation.Unit;

/// What stands in the tables after a history.
abstract class InHistories extends InLists {

  protected long claimedIn(String code) {
    return figures.here(number(code), LocalDate.EPOCH).totals()[index("claimed")];
  }

  protected int index(String measure) {
    return figures.measures().index(measure);
  }

  /// Memberships whose person and home agree.
  protected long rows(String code) {
    return database
        .writer()
        .sql(
            """
            /* all cells */ select count(*) from membership m
            join person p on p.cell_id = m.cell_id and p.id = m.person_id
            where m.home_unit = :unit and p.home_unit = :unit and m.ended_day is null
              and p.withdrawn_on is null
            """)
        .param("unit", number(code))
        .query(Long.class)
        .single();
  }

  protected String homeOf(String person) {
    return database
        .writer()
        .sql(
            """
            /* all cells */ select u.code from person p join unit u on u.id = p.home_unit
            where p.id = cast(:person as uuid)
            """)
        .param("person", person)
        .query(String.class)
        .single();
  }

  protected Reckoning.Standing standing(String code) {
    Unit unit = organisation.unit(code).orElseThrow();
    String above = organisation.units(unit.parent()).values().iterator().next().code();
    return new Reckoning.Standing(unit.nameHi() == null ? "" : unit.nameHi(), above);
  }
}
