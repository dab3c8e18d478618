package org.sangathan.database;

/// A PostgreSQL in which the organisation's one database lives: our own, or somebody else's by URL.
public interface DatabaseServer extends AutoCloseable {

  /// The JDBC address of the database.
  String url();

  /// The login of the application, never a superuser. It owns nothing but the right to take a role.
  String user();

  String password();

  /// Stops the server where it is our own. The pools must be closed before.
  @Override
  void close();
}
