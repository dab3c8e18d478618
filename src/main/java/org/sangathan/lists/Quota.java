package org.sangathan.lists;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Complaint;
import org.sangathan.database.Database;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How much an account may take away on one day of the organisation: rows, and of them rows with a
/// whole number. Each copy counts.
@Component
class Quota {
  private final Database database;
  private final int rows;
  private final int numbers;

  Quota(
      Database database,
      @Value("${sangathan.lists-rows:5000}") int rows,
      @Value("${sangathan.lists-numbers:500}") int numbers) {
    this.database = database;
    this.rows = rows;
    this.numbers = numbers;
  }

  /// What an account took on a day.
  private record Used(int rows, int numbers) {}

  /// The longest list of a day.
  int most(boolean wholeNumbers) {
    return wholeNumbers ? Math.min(rows, numbers) : rows;
  }

  int left(UUID account, LocalDate day, boolean wholeNumbers) {
    Used used = used(account, day);
    int left = rows - used.rows;
    return Math.max(0, wholeNumbers ? Math.min(left, numbers - used.numbers) : left);
  }

  /// Counts them, unless they are too many: then nothing is counted.
  Optional<Complaint> use(UUID account, LocalDate day, int more, boolean wholeNumbers) {
    boolean fits =
        more <= most(wholeNumbers)
            && database
                    .writer()
                    .sql(
                        """
                        insert into list_quota as q (account_id, day, rows, numbers)
                        values (:account, :day, :rows, :numbers)
                        on conflict (account_id, day) do update
                        set rows = q.rows + excluded.rows, numbers = q.numbers + excluded.numbers
                        where q.rows + excluded.rows <= :mostRows
                          and (excluded.numbers = 0 or q.numbers + excluded.numbers <= :mostNumbers)
                        """)
                    .param("account", account)
                    .param("day", day)
                    .param("rows", more)
                    .param("numbers", wholeNumbers ? more : 0)
                    .param("mostRows", rows)
                    .param("mostNumbers", numbers)
                    .update()
                == 1;
    return fits ? Optional.empty() : Optional.of(used(account, day, more, wholeNumbers));
  }

  private Complaint used(UUID account, LocalDate day, int more, boolean wholeNumbers) {
    int left = left(account, day, wholeNumbers);
    return new Complaint("", ListsRefusal.QUOTA_USED, more, left, most(wholeNumbers));
  }

  private Used used(UUID account, LocalDate day) {
    return database
        .writer()
        .sql(
            """
            select rows, numbers from list_quota where account_id = :account and day = :day
            """)
        .param("account", account)
        .param("day", day)
        .query((row, n) -> new Used(row.getInt(1), row.getInt(2)))
        .optional()
        .orElse(new Used(0, 0));
  }
}
