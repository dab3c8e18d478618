package org.sangathan.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

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

  private final int connections;

  DatabaseRole(int connections) {
    this.connections = connections;
  }

  String group() {
    return "sangathan_" + name().toLowerCase(java.util.Locale.ROOT);
  }

  HikariDataSource pool(DatabaseServer server) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name().toLowerCase(java.util.Locale.ROOT));
    config.setJdbcUrl(server.url());
    config.setUsername(server.user());
    config.setPassword(server.password());
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(Math.min(connections, 2));
    config.setConnectionTimeout(10_000);
    config.setConnectionInitSql(initialSql());
    config.addDataSourceProperty(
        "ApplicationName", "sangathan " + name().toLowerCase(java.util.Locale.ROOT));
    config.addDataSourceProperty("currentSchema", "public,ext");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("prepareThreshold", "3");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    return new HikariDataSource(config);
  }

  /// The driver would else take the time zone of the machine.
  String initialSql() {
    return "set time zone 'UTC'; set jit = off; set role " + group();
  }
}
