package org.sangathan.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;

/// What only a superuser can do, done once on our own server: the login, its database, the roles.
final class Bootstrap {

  /// Settings without which an answered act could be lost.
  private static final Map<String, String> DURABLE =
      Map.of(
          "fsync",
          "on",
          "synchronous_commit",
          "on",
          "full_page_writes",
          "on",
          "data_checksums",
          "on");

  private static final String EXISTS_LOGIN = "select 1 from pg_roles where rolname = 'sangathan'";
  private static final String EXISTS_DATABASE =
      "select 1 from pg_database where datname = 'sangathan'";

  private Bootstrap() {}

  static void run(EmbeddedServer server) {
    try (Connection postgres = connect(server, "postgres")) {
      assertDurable(postgres);
      // The password is ours and has letters of base64 only, so it can stand in a literal.
      String login =
          "role sangathan login createrole createdb password '" + server.password() + "'";
      execute(postgres, (exists(postgres, EXISTS_LOGIN) ? "alter " : "create ") + login);
      if (!exists(postgres, EXISTS_DATABASE)) {
        execute(postgres, "create database sangathan owner sangathan");
        execute(postgres, "revoke all on database sangathan from public");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertDurable(Connection connection) throws SQLException {
    for (Map.Entry<String, String> rule : DURABLE.entrySet()) {
      String is = show(connection, rule.getKey());
      if (!is.equals(rule.getValue())) {
        throw new ServerRefusal(ServerRefusal.Why.LOSES_DATA, rule.getKey(), is, rule.getValue());
      }
    }
  }

  private static String show(Connection connection, String setting) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show " + setting)) {
      row.next();
      return row.getString(1);
    }
  }

  private static boolean exists(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(EmbeddedServer server, String database) throws SQLException {
    Properties login = new Properties();
    login.put("user", EmbeddedServer.SUPERUSER);
    login.put("password", server.superuserPassword());
    return DriverManager.getConnection(server.url(database), login);
  }
}
