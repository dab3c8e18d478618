package org.sangathan;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sangathan.accounts.Accounts;
import org.sangathan.database.Database;
import org.springframework.context.ConfigurableApplicationContext;

/// What everybody needs to know who works while servers are killed.
///
/// @param token of somebody who may do everything
/// @param booths codes, of few districts, so that kills meet tallies that many write to
/// @param districts codes of units that get targets, one after the other
/// @param sector code of the unit under which booths are imported
/// @param drive that runs today
/// @param ports where the servers listen, always the same
record CrashScene(
    String token,
    List<String> booths,
    List<String> districts,
    String sector,
    String drive,
    CrashLedger ledger,
    List<Integer> ports,
    AtomicBoolean over) {

  boolean isOver() {
    return over.get();
  }

  int port() {
    return ports.getFirst();
  }

  static CrashScene of(
      ConfigurableApplicationContext context, CrashLedger ledger, List<Integer> ports) {
    Database database = context.getBean(Database.class);
    String name =
        one(
            database,
            """
            select a.sign_in_name from posting p join account a on a.id = p.account_id
            where p.post_type = 'national-office' limit 1
            """);
    return new CrashScene(
        context.getBean(Accounts.class).createToken(name, "crash", 2).orElseThrow(),
        codes(database, "booth", 500),
        codes(database, "district", 8),
        codes(database, "sector", 1).getFirst(),
        one(
            database,
            """
            select drive::text from drive_terms
            where current_date between from_day and to_day limit 1
            """),
        ledger,
        ports,
        new AtomicBoolean());
  }

  static String one(Database database, String sql) {
    return database.reader().sql(sql).query((row, n) -> row.getString(1)).single();
  }

  private static List<String> codes(Database database, String level, int most) {
    return database
        .reader()
        .sql(
            """
            select u.code from unit u where valid_to is null
              and exists (select from level l where l.id = u.level and lower(l.code) = :level)
            order by id desc limit :most
            """)
        .param("level", level)
        .param("most", most)
        .query((row, n) -> row.getString(1))
        .list();
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
