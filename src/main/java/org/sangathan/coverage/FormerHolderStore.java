package org.sangathan.coverage;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// Who held posts that are over by now, or go on.
@Component
class FormerHolderStore {
  private final Database database;

  FormerHolderStore(Database database) {
    this.database = database;
  }

  /// Names by posting.
  Map<UUID, String> names(Collection<UUID> postings) {
    Map<UUID, String> names = new HashMap<>();
    database
        .reader()
        .sql(
            """
            /* all cells */
            select posting_id, name from past_post where posting_id = any (:postings::uuid[])
            """)
        .param("postings", postings.stream().map(UUID::toString).toArray(String[]::new))
        .query(row -> {
          names.put(row.getObject("posting_id", UUID.class), row.getString("name"));
        });
    return names;
  }
}
