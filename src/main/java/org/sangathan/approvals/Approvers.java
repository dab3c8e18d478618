package org.sangathan.approvals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// Who agreed to which deed, for the pages that tell what came of it.
@Component
public class Approvers {
  private final Database database;

  Approvers(Database database) {
    this.database = database;
  }

  /// The second person's account by the deed's id; a deed that one person did alone is left out.
  public Map<UUID, UUID> of(Collection<UUID> deeds) {
    Map<UUID, UUID> approvers = new HashMap<>();
    database
        .reader()
        .sql("select deed, account_id from approval where deed = any (cast(:deeds as uuid[]))")
        .param("deeds", deeds.stream().map(UUID::toString).toArray(String[]::new))
        .query(row -> {
          approvers.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        });
    return approvers;
  }

  void note(UUID deed, UUID account, Instant at) {
    database
        .writer()
        .sql("insert into approval (deed, account_id, at) values (:deed, :account, :at)")
        .param("deed", deed)
        .param("account", account)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
