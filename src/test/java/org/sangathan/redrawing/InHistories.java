package org.sangathan.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Sights;
import org.sangathan.boundaries.Drawing;
import org.sangathan.boundaries.Drawings;
import org.sangathan.boundaries.Drawn;
import org.sangathan.boundaries.OnDay;
import org.sangathan.database.Fence;
import org.sangathan.organisation.Unit;
import org.sangathan.people.FormerList;
import org.sangathan.people.People;
import org.sangathan.people.PersonList;
import org.springframework.beans.factory.annotation.Autowired;

/// What stands in the tables after a history.
abstract class InHistories extends InLists {
  @Autowired private People people;
  @Autowired private Sights sights;
  @Autowired protected Drawings drawings;

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

  /// The lists of a day that is over: by each person the unit in which they are told.
  protected PastLists.Told listed(LocalDate day, Drawn drawn) {
    Drawing drawing = drawings.on(new OnDay(day.plusDays(1), day, drawn, List.of()));
    Fence fence = sights.below(actor("nisha"), organisation.tree().top(), "people.show-people");
    Instant until = day.plusDays(1).atStartOfDay(INDIA).toInstant();
    return (unit, scope) -> {
      PersonList.Wanted among =
          new PersonList.Wanted(
              fence.cells(), drawing.homes(unit, scope), "", null, Integer.MAX_VALUE);
      return people
          .list(fence, new FormerList.Wanted(among, day, until, drawn == Drawn.THEN))
          .stream()
          .collect(
              Collectors.toMap(
                  line -> line.person().id().toString(),
                  line -> numbers().code(drawing.told(line.home()))));
    };
  }

  private @Nullable Numbers known;

  protected Numbers numbers() {
    Numbers numbers = known;
    if (numbers == null) {
      numbers = new Numbers(organisation);
      known = numbers;
    }
    return numbers;
  }

  @Override
  protected int number(String code) {
    return numbers().of(code);
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

  /// Units of the histories are formed once somebody is their president.
  protected void requirePresidents() {
    require("BOOTH", "unit-president", 2);
    require("WARD", "unit-president", 2);
  }

  /// Somebody begins as president of the unit, or one of the presidents anywhere ends.
  ///
  /// @return what happened
  protected String changePresident(String unit, List<UUID> presidents, Random chance) {
    if (presidents.isEmpty() || chance.nextInt(3) > 0) {
      presidents.add(post("unit-president", "w" + id().getLeastSignificantBits(), unit));
      return "president " + unit;
    }
    UUID posting = presidents.remove(chance.nextInt(presidents.size()));
    assertThat(refusals(endPost(posting))).as("end of " + posting).isEmpty();
    return "president ends";
  }

  protected Reckoning.Standing standing(String code) {
    Unit unit = organisation.unit(code).orElseThrow();
    String above = organisation.units(unit.parent()).values().iterator().next().code();
    return new Reckoning.Standing(unit.nameHi() == null ? "" : unit.nameHi(), above);
  }
}
