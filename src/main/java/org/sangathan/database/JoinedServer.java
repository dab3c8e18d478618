package org.sangathan.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The server that another process of ours runs on the folder at this moment: a command at the
/// terminal works beside it and leaves it running.
record JoinedServer(String url, String user, String password) implements DatabaseServer {

  /// Empty where nobody holds the folder.
  static Optional<DatabaseServer> on(Path folder) {
    if (!Files.exists(folder.resolve("port")) || !isHeldByAnother(folder)) return Optional.empty();
    try {
      String login = EmbeddedServer.LOGIN;
      return Optional.of(
          new JoinedServer(
              "jdbc:postgresql://127.0.0.1:"
                  + Files.readString(folder.resolve("port")).strip()
                  + "/"
                  + login,
              login,
              Files.readString(folder.resolve(login + ".password"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isHeldByAnother(Path folder) {
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    // It is another's.
  }
}
