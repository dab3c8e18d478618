package org.sangathan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.sangathan.database.DatabaseServer;
import org.sangathan.database.Secrets;
import org.springframework.context.ConfigurableApplicationContext;

/// Two servers, each a process with a data directory of its own, on one PostgreSQL that neither of
/// them keeps.
final class Nodes implements AutoCloseable {
  private final Path data;
  private final Map<String, String> environment;
  private final List<ChildServer> servers = new ArrayList<>();

  private Nodes(Path data, Map<String, String> environment) {
    this.data = data;
    this.environment = environment;
  }

  /// For a program that works beside the two.
  static String[] settings(DatabaseServer postgres) {
    return new String[] {
      "--sangathan.db-url=" + postgres.url(),
      "--sangathan.db-user=" + postgres.user(),
      "--sangathan.db-password=" + postgres.password()
    };
  }

  /// @param beside has the keys with which telephone numbers are blinded and sealed
  static Nodes start(Path data, DatabaseServer postgres, ConfigurableApplicationContext beside)
      throws InterruptedException {
    Nodes nodes =
        new Nodes(
            data,
            Map.of(
                "SANGATHAN_DB_URL", postgres.url(),
                "SANGATHAN_DB_USER", postgres.user(),
                "SANGATHAN_DB_PASSWORD", postgres.password(),
                "SANGATHAN_KEY_PHONE_BLIND", key(beside, "phone-blind"),
                "SANGATHAN_KEY_DATA_KEYS", key(beside, "data-keys"),
                "SANGATHAN_KEY_SIGN_IN", key(beside, "sign-in"),
                "SANGATHAN_KEY_AUDIT_HEAD", key(beside, "audit-head")));
    for (int nth = 0; nth < 2; nth++) nodes.servers.add(nodes.server(nth, 0));
    for (ChildServer server : nodes.servers) server.awaitPage();
    return nodes;
  }

  private static String key(ConfigurableApplicationContext beside, String name) {
    byte[] key = Secrets.kept(beside.getEnvironment(), name).orElseThrow();
    return Base64.getEncoder().encodeToString(key);
  }

  private ChildServer server(int nth, int port) {
    return new ChildServer(data.resolve("node-" + (nth + 1)), port, null, environment);
  }

  List<Integer> ports() {
    return servers.stream().map(server -> server.port).toList();
  }

  int port(int nth) {
    return servers.get(nth).port;
  }

  long pid(int nth) {
    return servers.get(nth).pid();
  }

  void kill(int nth) throws InterruptedException {
    servers.get(nth).kill();
  }

  /// Where it was before.
  void startAgain(int nth) throws InterruptedException {
    servers.set(nth, server(nth, port(nth)));
    servers.get(nth).awaitPage();
  }

  @Override
  public void close() {
    servers.forEach(ChildServer::stop);
  }
}
