package org.sangathan.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The one way to the rows: a client that writes, a client that reads, and transactions.
public final class Database {
  /// How many rows of a long list come at once.
  public static final int ROWS_AT_ONCE = 1_000;

  /// Work with COPY on the connection of the present transaction.
  public interface Copying<T> {
    T with(CopyManager copy) throws SQLException, IOException;
  }

  private final DataSource writing;
  private final DataSource reading;
  private final JdbcClient writer;
  private final JdbcClient reader;

  /// Statements that are seldom the same twice, and that nobody need remember.
  private final JdbcTemplate settings;

  private final JdbcTransactionManager transactions;
  private final TransactionTemplate readCommitted;
  private final TransactionTemplate oneMoment;
  private final TransactionTemplate oneLongRead;
  private final TransactionTemplate oneRead;
  private final SQLExceptionTranslator translator = new SQLStateSQLExceptionTranslator();

  Database(DataSource writing, DataSource reading) {
    this.writing = writing;
    this.reading = reading;
    this.writer = JdbcClient.create(writing);
    this.reader = JdbcClient.create(reading);
    this.settings = new JdbcTemplate(reading);
    this.transactions = new JdbcTransactionManager(writing);
    // The connections begin with this level; to name it would ask the server for it each time.
    this.readCommitted = new TransactionTemplate(transactions);
    this.oneMoment = new TransactionTemplate(transactions);
    oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    JdbcTransactionManager reads = new JdbcTransactionManager(reading);
    this.oneLongRead = new TransactionTemplate(reads);
    oneLongRead.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    oneLongRead.setReadOnly(true);
    this.oneRead = new TransactionTemplate(reads);
    oneRead.setReadOnly(true);
  }

  /// Lends one connection of the login, beside the pools and before they are open.
  static <T> T on(DatabaseServer server, Function<Database, T> work) {
    try (SingleConnectionDataSource source =
        new SingleConnectionDataSource(server.url(), server.user(), server.password(), true)) {
      return work.apply(new Database(source, source));
    }
  }

  /// The same as owner of all tables.
  public static <T> T onAsOwner(DatabaseServer server, Function<Database, T> work) {
    return on(
        server,
        database -> {
          database.writer().sql(DatabaseRole.MIGRATOR.initialSql()).update();
          return work.apply(database);
        });
  }

  /// For statements of acts; inside [#transact] all of them belong to its transaction.
  public JdbcClient writer() {
    return writer;
  }

  /// For pages and lists. Each statement sees what was committed before it began; of persons it
  /// sees only what [#fenced] opens.
  public JdbcClient reader() {
    return reader;
  }

  public DataSource writing() {
    return writing;
  }

  public DataSource reading() {
    return reading;
  }

  /// Does the work in one read-committed transaction of the writer; inside another it joins that.
  public <T> T transact(Supplier<T> work) {
    return readCommitted.execute(status -> work.get());
  }

  /// Long counts that must agree with each other: every statement of the writer in it sees the same
  /// moment, and nobody waits for them.
  public <T> T atOneMoment(Supplier<T> work) {
    return oneMoment.execute(status -> work.get());
  }

  /// Long lists: the reader's statements see one moment, and those that name a fetch size bring
  /// their rows as they are asked for instead of all at once.
  public <T> T readThrough(Supplier<T> work) {
    return oneLongRead.execute(status -> work.get());
  }

  /// Short reads of persons: the reader's statements see what lies within the fence. Outside of it
  /// they see nobody. One fence does not stand in another.
  public <T> T fenced(Fence fence, Supplier<T> work) {
    return oneRead.execute(status -> {
      if (!status.isNewTransaction()) throw new IllegalStateException("within another reading");
      settings.execute(fence.settings());
      return work.get();
    });
  }

  /// The same as owner of the tables, for the few loads that drop indexes and build them again.
  public <T> T transactAsOwner(Supplier<T> work) {
    return transact(() -> {
      writer.sql("set local role sangathan_migrator").update();
      T result = work.get();
      writer.sql("set local role sangathan_writer").update();
      return result;
    });
  }

  /// Lends COPY on the connection of the present transaction, or on one of its own outside any.
  public <T> T copying(Copying<T> work) {
    Connection connection = DataSourceUtils.getConnection(writing);
    try {
      return work.with(connection.unwrap(PGConnection.class).getCopyAPI());
    } catch (SQLException e) {
      throw translator.translate("copy", null, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, writing);
    }
  }

  PlatformTransactionManager transactions() {
    return transactions;
  }
}
