package org.sangathan.formation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.springframework.stereotype.Component;

/// Who holds the posts of units on a day, in the order in which posts of one kind are taken:
/// holders of their own before those who only look after one, then whoever came first.
@Component
class HolderReading {
  private final Database database;

  HolderReading(Database database) {
    this.database = database;
  }

  /// @param nth of the posts of this kind in the unit, from 1
  /// @param woman as the holder says; null where they do not say, and so with `young`
  record Seated(
      int unit,
      String kind,
      int nth,
      UUID posting,
      boolean acting,
      boolean confirmed,
      @Nullable Boolean woman,
      @Nullable Boolean young) {}

  private record Held(
      int unitId,
      int level,
      String kind,
      UUID posting,
      boolean acting,
      boolean confirmed,
      @Nullable Boolean woman,
      @Nullable Boolean young) {

    private Seated at(int nth) {
      return new Seated(unitId, kind, nth, posting, acting, confirmed, woman, young);
    }
  }

  /// @param noActing `level/kind` of posts that nobody fills by only looking after them
  List<Seated> of(int[] units, LocalDate day, Collection<String> noActing) {
    Set<String> never = new HashSet<>(noActing);
    Map<String, Integer> taken = new HashMap<>();
    List<Seated> seated = new ArrayList<>();
    for (Held held : held(units, day)) {
      if (held.acting && never.contains(held.level + "/" + held.kind)) continue;
      int nth = taken.merge(held.unitId + "/" + held.kind, 1, Integer::sum);
      seated.add(held.at(nth));
    }
    return seated;
  }

  private List<Held> held(int[] units, LocalDate day) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select h.unit_id, u.level, h.post_type as kind, h.posting_id as posting, h.acting,
                   h.confirmed_on is not null as confirmed, g.woman, g.young
              from held_post h
              join unit_tree u on u.unit_id = h.unit_id
              left join own_group g on g.account_id = h.account_id
             where h.unit_id = any (:units) and h.valid_from <= :day
               and (h.valid_to is null or h.valid_to > :day)
             order by h.acting, h.valid_from, h.posting_id
            """)
        .param("units", units)
        .param("day", day)
        .query(Rows.as(Held.class))
        .list();
  }

  /// The units in which somebody begins or ends on one of these days.
  int[] turning(LocalDate after, LocalDate upto) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select distinct unit_id from held_post
             where (valid_from > :after and valid_from <= :upto)
                or (valid_to > :after and valid_to <= :upto)
            """)
        .param("after", after)
        .param("upto", upto)
        .query(Rows.NUMBERS);
  }
}
