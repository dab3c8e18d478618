package org.sangathan.formation;

import java.sql.Types;
import java.util.List;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.springframework.stereotype.Component;

/// Of which posts the committees of each level consist.
@Component
class RuleStore {
  private final Database database;

  RuleStore(Database database) {
    this.database = database;
  }

  /// As the transaction of an act sees them.
  List<Rule> all() {
    return database
        .writer()
        .sql(
            """
            select level, post_type as kind, places, required, acting_allowed,
                   term_months
              from formation_rule
             order by level, post_type
            """)
        .query(Rows.as(Rule.class))
        .list();
  }

  void set(Rule rule) {
    database
        .writer()
        .sql(
            """
            insert into formation_rule (level, post_type, places, required, acting_allowed, term_months)
            values (:level, :kind, :places, :required, :actingAllowed, :termMonths)
            on conflict (level, post_type) do update
               set places = excluded.places, required = excluded.required,
                   acting_allowed = excluded.acting_allowed,
                   term_months = excluded.term_months
            """)
        .param("level", rule.level())
        .param("kind", rule.kind())
        .param("places", rule.places())
        .param("required", rule.required())
        .param("actingAllowed", rule.actingAllowed())
        .param("termMonths", rule.termMonths(), Types.SMALLINT)
        .update();
  }

  /// @return whether there was one
  boolean drop(int level, String kind) {
    return database
            .writer()
            .sql("delete from formation_rule where level = :level and post_type = :kind")
            .param("level", level)
            .param("kind", kind)
            .update()
        > 0;
  }
}
