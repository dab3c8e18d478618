package org.sangathan.membership;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.sangathan.acts.Deed;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.springframework.stereotype.Component;

/// How often a barred kind of job ended the form: a number for each district and week, and nothing
/// about whom, by whom or where in it.
@Component
class BarredStore {
  /// Smaller numbers would point at somebody.
  private static final int SHOWN_FROM = 10;

  private final Database database;
  private final Organisation organisation;

  BarredStore(Database database, Organisation organisation) {
    this.database = database;
    this.organisation = organisation;
  }

  void count(List<? extends Deed<?>> deeds) {
    if (deeds.isEmpty()) return;
    LocalDate day = deeds.getFirst().day();
    database
        .writer()
        .sql(
            """
            insert into barred_count as b (district, week, ended)
            select district, :week, count(*) from unnest(:districts) as d (district)
            group by district order by district
            on conflict (district, week) do update set ended = b.ended + excluded.ended
            """)
        .param("week", day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
        .param("districts", deeds.stream().mapToInt(d -> district(d.place().unit())).toArray())
        .update();
  }

  /// The last weeks of a district in which it happened often enough to be told, newest first.
  List<Doorstep.Barred> weeks(int district) {
    return database
        .reader()
        .sql(
            """
            select week, ended from barred_count
            where district = :district and ended >= :from
            order by week desc limit 12
            """)
        .param("district", district)
        .param("from", SHOWN_FROM)
        .query(Rows.as(Doorstep.Barred.class))
        .list();
  }

  /// The nearest unit that lies above the cells: a district, in the usual tree.
  private int district(int unit) {
    Tree tree = organisation.tree();
    int cell = tree.cell(unit);
    int parent = tree.parent(cell);
    return tree.level(cell).carriesCell() && parent != Tree.NONE ? parent : cell;
  }
}
