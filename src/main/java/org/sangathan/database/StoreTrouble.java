package org.sangathan.database;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.transaction.TransactionSystemException;

/// What went wrong in the database, told by its SQLSTATE and not by its words, which differ between
/// engines and languages.
///
/// @param rule the constraint that was broken, without the number of a shard; empty where none was
public record StoreTrouble(Kind kind, String rule, String state) {

  /// What can be done about it.
  public enum Kind {
    /// The value is taken already.
    TAKEN,
    /// Two came in each other's way: the same again will do.
    AGAIN,
    /// The server or one of its nodes is away; pages show the last stored figures with their date.
    AWAY,
    /// Letters that no text of the database can hold.
    UNREADABLE,
    /// A rule of the tables was broken, which the act should have refused before.
    BROKEN_RULE,
    /// A fault of the program.
    FAULT
  }

  private static final Pattern SHARD = Pattern.compile("_\\d+$");

  /// On a distributed engine a duplicate within a bulk statement comes under this general state.
  private static final String INTERNAL = "XX000";

  private static final Pattern DUPLICATE =
      Pattern.compile("duplicate key value violates unique constraint \"([^\"]+)\"");

  /// Looks through the causes for the one that came from the database. Where a connection is lost
  /// in the midst of a transaction, not even the rolling back succeeds: what broke it comes first.
  public static StoreTrouble of(Throwable thrown) {
    for (Throwable one = thrown; one != null; one = one.getCause()) {
      Throwable broke =
          one instanceof TransactionSystemException lost ? lost.getApplicationException() : null;
      if (broke != null) return of(broke);
      if (one instanceof SQLException trouble) {
        return of(trouble);
      }
    }
    return new StoreTrouble(Kind.FAULT, "", "");
  }

  /// Another transaction stood in the way; the same again sees what it did.
  public boolean isCollision() {
    return kind == Kind.AGAIN || kind == Kind.TAKEN;
  }

  /// Nothing is wrong with what was asked; later it will do.
  public boolean mayPass() {
    return kind == Kind.AGAIN || kind == Kind.AWAY;
  }

  private static StoreTrouble of(SQLException trouble) {
    String state = trouble.getSQLState() == null ? "" : trouble.getSQLState();
    var duplicate = DUPLICATE.matcher(String.valueOf(trouble.getMessage()));
    if (state.equals(INTERNAL) && duplicate.find()) {
      return new StoreTrouble(Kind.TAKEN, withoutShard(duplicate.group(1)), state);
    }
    // The server tells a state each time; the pool, which has waited in vain or holds a connection
    // that is closed, knows none.
    Kind kind = state.isEmpty() ? Kind.AWAY : kind(state);
    return new StoreTrouble(kind, withoutShard(constraint(trouble)), state);
  }

  private static Kind kind(String state) {
    return switch (state) {
      case "23505", "23P01" -> Kind.TAKEN;
      case "40001", "40P01", "55P03" -> Kind.AGAIN;
      case "57P01", "57P02", "57P03", "57P05", "53300" -> Kind.AWAY;
      case "22021", "22P05", "22P02" -> Kind.UNREADABLE;
      // A row without its cell: not null here, null value not allowed there.
      case "22004" -> Kind.BROKEN_RULE;
      default ->
          state.startsWith("08")
              ? Kind.AWAY
              : state.startsWith("23") ? Kind.BROKEN_RULE : Kind.FAULT;
    };
  }

  private static @Nullable String constraint(SQLException trouble) {
    ServerErrorMessage said =
        trouble instanceof PSQLException ours ? ours.getServerErrorMessage() : null;
    return said == null ? null : said.getConstraint();
  }

  private static String withoutShard(@Nullable String name) {
    return name == null ? "" : SHARD.matcher(name).replaceFirst("");
  }
}
