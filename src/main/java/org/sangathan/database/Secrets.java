package org.sangathan.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Keys that must not lie in the database beside what they protect: files in the data directory
/// that only the owner reads, or settings where several nodes share one database. The database
/// keeps a print of each, so that a node with another key refuses to start instead of writing blind
/// values that nobody finds.
@Component
public class Secrets {
  private static final int KEY_BYTES = 32;
  private static final String PRINTS = "key-print.";

  private final Environment settings;
  private final Database database;

  Secrets(Environment settings, Database database) {
    this.settings = settings;
    this.database = database;
  }

  /// The key of that name, made at first use.
  ///
  /// @throws ServerRefusal if the database was written with a key that is not here
  public byte[] key(String name) {
    Optional<byte[]> kept = kept(settings, name);
    if (kept.isEmpty() && print(name).isPresent()) {
      throw new ServerRefusal(ServerRefusal.Why.NO_KEY, name, file(settings, name));
    }
    byte[] key = kept.orElseGet(() -> make(name));
    database
        .writer()
        .sql("insert into setting (name, value) values (:name, :print) on conflict do nothing")
        .param("name", PRINTS + name)
        .param("print", print(key))
        .update();
    if (!print(name).equals(Optional.of(print(key)))) {
      throw new ServerRefusal(ServerRefusal.Why.OTHER_KEY, name, file(settings, name));
    }
    return key;
  }

  /// The key of that name on this node, if it is here.
  public static Optional<byte[]> kept(Environment settings, String name) {
    String given = settings.getProperty("sangathan.key." + name);
    if (given != null) return Optional.of(Base64.getDecoder().decode(given));
    Path file = file(settings, name);
    try {
      return Files.exists(file)
          ? Optional.of(Base64.getDecoder().decode(Files.readString(file).strip()))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Puts a key that was kept elsewhere where this node looks for it.
  public static void keep(Environment settings, String name, byte[] key) {
    try {
      Path file = file(settings, name);
      Files.createDirectories(file.resolveSibling(""));
      write(file, key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Nothing in the database needs that key any more. Where it lies, it stays.
  public void forget(String name) {
    database
        .writer()
        .sql("delete from setting where name = :name")
        .param("name", PRINTS + name)
        .update();
  }

  /// The names of the keys with which a database was written.
  public static List<String> names(Database database) {
    return database
        .writer()
        .sql(
            "select substr(name, :from) from setting where starts_with(name, :prints) order by name")
        .param("from", PRINTS.length() + 1)
        .param("prints", PRINTS)
        .query(Rows.single(String.class))
        .list();
  }

  /// Where a node looks for the key of that name.
  public static Path file(Environment settings, String name) {
    return DataDirectory.of(settings).resolve("secrets").resolve(name + ".key");
  }

  private byte[] make(String name) {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    keep(settings, name, key);
    return key;
  }

  private static void write(Path file, byte[] key) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, Base64.getEncoder().encodeToString(key));
  }

  private static String print(byte[] key) {
    return HexFormat.of().formatHex(Arrays.copyOf(Digest.sha256(key), 8));
  }

  private Optional<String> print(String name) {
    return database
        .reader()
        .sql("select value from setting where name = :name")
        .param("name", PRINTS + name)
        .query(String.class)
        .optional();
  }
}
