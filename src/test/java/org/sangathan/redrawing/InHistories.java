package org.sangathan.redrawing;

import java.time.LocalDate;
import java.util.List;
import org.sangathan.access.Sights;
import org.sangathan.organisation.Unit;
import org.sangathan.people.People;
import org.sangathan.people.PersonList;
import org.springframework.beans.factory.annotation.Autowired;

/// What stands in the tables after a history.
abstract class InHistories extends InLists {
  @Autowired private People people;
  @Autowired private Sights sights;

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

  /// The unit's list of people, as pages tell it.
  protected List<String> listed(String code) {
    int[] unit = {number(code)};
    PersonList.Wanted wanted =
        new PersonList.Wanted(
            organisation.tree().allCells(unit), unit, "", null, Integer.MAX_VALUE);
    return people.list(sights.of(actor("nisha"), unit[0], "people.show-people"), wanted).stream()
        .map(line -> line.id().toString())
        .toList();
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
