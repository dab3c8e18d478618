package org.sangathan.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Locale;
import org.springframework.core.env.Environment;

/// What a connection may do. There is one login; each pool takes the group role of its work.
enum DatabaseRole {
  /// Owns the tables; changes their shape, and nothing else.
  MIGRATOR(1),
  /// Writes facts; can never move a row to another cell.
  WRITER(6),
  /// Reads for pages and lists.
  READER(10),
  /// Reads what was committed, for work that may come later.
  FOLLOWER(2);

  /// "Not supported" is how a distributed engine refuses a statement. The pool would close the
  /// connection on it, and the roll-back would fail in the place of the statement.
  private static final SQLExceptionOverride KEEP_AFTER_REFUSAL =
      new SQLExceptionOverride() {
        @java.lang.Override
        public Override adjudicate(SQLException thrown) {
          return "0A000".equals(thrown.getSQLState())
              ? Override.DO_NOT_EVICT
              : Override.CONTINUE_EVICT;
        }
      };

  /// A distributed engine hands the reader's fence on to where the rows lie; to any other server
  /// this is a name without meaning.
  private static final String HAND_ON = "; set citus.propagate_set_commands = 'local'";

  private final int connections;

  /// @param connections how many a pool has where the settings do not say
  DatabaseRole(int connections) {
    this.connections = connections;
  }

  String group() {
    return "sangathan_" + name().toLowerCase(Locale.ROOT);
  }

  HikariDataSource pool(DatabaseServer server) {
    return pool(server, connections);
  }

  /// The setting `sangathan.db-writers` or `sangathan.db-readers` says how many connections.
  ///
  /// @throws ServerRefusal if it is no number of connections
  HikariDataSource pool(DatabaseServer server, Environment settings) {
    String name = "sangathan.db-" + name().toLowerCase(Locale.ROOT) + "s";
    String said = settings.getProperty(name, "").strip();
    if (said.isEmpty()) return pool(server);
    if (!said.matches("[2-9]|[1-9][0-9]{1,2}")) {
      throw new ServerRefusal(ServerRefusal.Why.NO_CONNECTIONS, name, said);
    }
    return pool(server, Integer.parseInt(said));
  }

  private HikariDataSource pool(DatabaseServer server, int most) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name().toLowerCase(Locale.ROOT));
    config.setJdbcUrl(server.url());
    config.setUsername(server.user());
    config.setPassword(server.password());
    config.setMaximumPoolSize(most);
    config.setMinimumIdle(Math.min(most, 2));
    config.setConnectionTimeout(10_000);
    config.setConnectionInitSql(initialSql());
    config.setExceptionOverride(KEEP_AFTER_REFUSAL);
    config.addDataSourceProperty("ApplicationName", "sangathan " + name().toLowerCase(Locale.ROOT));
    // What a table refuses is told with the whole row, which would then stand in the log.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("prepareThreshold", "3");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    return new HikariDataSource(config);
  }

  /// The driver would else take the time zone of the machine. A node whose machine is lost cannot
  /// hang up: after forty seconds the server does, and its transactions hold nobody up any more.
  String initialSql() {
    return """
    set time zone 'UTC'; set search_path = public, ext; set jit = off;
    set default_transaction_isolation = 'read committed';
    set tcp_keepalives_idle = 20; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 4;
    set role %s%s\
    """
        .formatted(group(), this == READER ? HAND_ON : "");
  }
}
