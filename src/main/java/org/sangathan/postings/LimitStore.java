package org.sangathan.postings;

import java.util.HashMap;
import java.util.Map;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// How many posts one person may hold at a time.
@Component
class LimitStore {
  /// In place of a kind of post: all kinds together.
  static final String ALL = "";

  private final Database database;

  LimitStore(Database database) {
    this.database = database;
  }

  /// By the code of the kind, or [#ALL]; as the transaction of an act sees them.
  Map<String, Integer> all() {
    Map<String, Integer> limits = new HashMap<>();
    database
        .writer()
        .sql("select post_type, most from post_limit")
        .query(row -> {
          limits.put(row.getString("post_type"), row.getInt("most"));
        });
    return limits;
  }

  void set(String kind, int most) {
    database
        .writer()
        .sql(
            """
            insert into post_limit (post_type, most) values (:kind, :most)
            on conflict (post_type) do update set most = excluded.most
            """)
        .param("kind", kind)
        .param("most", most)
        .update();
  }

  void drop(String kind) {
    database
        .writer()
        .sql("delete from post_limit where post_type = :kind")
        .param("kind", kind)
        .update();
  }
}
