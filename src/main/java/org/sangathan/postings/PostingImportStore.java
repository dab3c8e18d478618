package org.sangathan.postings;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.springframework.stereotype.Component;

/// What each file of office-bearers made.
@Component
class PostingImportStore {
  private final Database database;

  PostingImportStore(Database database) {
    this.database = database;
  }

  /// @param accountMade the account did not exist before the file
  record Made(UUID posting, int cell, UUID account, boolean accountMade) {}

  void add(UUID upload, List<Made> made) {
    database
        .writer()
        .sql(
            """
            insert into posting_import (upload_id, posting_id, cell_id, account_id, account_made)
            select :upload, posting_id, cell_id, account_id, account_made
            from unnest(:postings::uuid[], :cells, :accounts::uuid[], :made)
              as m (posting_id, cell_id, account_id, account_made)
            """)
        .param("upload", upload)
        .param("postings", ids(made, Made::posting))
        .param("cells", made.stream().mapToInt(Made::cell).toArray())
        .param("accounts", ids(made, Made::account))
        .param("made", made.stream().map(Made::accountMade).toArray(Boolean[]::new))
        .update();
  }

  private static String[] ids(List<Made> made, Function<Made, UUID> part) {
    return made.stream().map(part).map(UUID::toString).toArray(String[]::new);
  }

  List<Made> of(UUID upload) {
    return database
        .writer()
        .sql(
            """
            select posting_id as posting, cell_id as cell, account_id as account, account_made
              from posting_import
             where upload_id = :upload
            """)
        .param("upload", upload)
        .query(Rows.as(Made.class))
        .list();
  }

  void forget(UUID upload) {
    database
        .writer()
        .sql("delete from posting_import where upload_id = :upload")
        .param("upload", upload)
        .update();
  }
}
