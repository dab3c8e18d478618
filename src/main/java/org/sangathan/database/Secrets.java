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
import java.util.Objects;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Keys that must not lie in the database beside what they protect: files in the data directory
/// that only the owner reads, or settings where several nodes share one database. The database
/// keeps a print of each, so that a node with another key refuses to start instead of writing blind
/// values that nobody finds.
@Component
public class Secrets {
  private static final int KEY_BYTES = 32;

  private final Environment settings;
  private final Database database;

  Secrets(Environment settings, Database database) {
    this.settings = settings;
    this.database = database;
  }

  /// The key of that name, made at first use.
  public byte[] key(String name) {
    String given = settings.getProperty("sangathan.key." + name);
    byte[] key = given == null ? fromFile(name) : Base64.getDecoder().decode(given);
    checkPrint(name, HexFormat.of().formatHex(Arrays.copyOf(Digest.sha256(key), 8)));
    return key;
  }

  private byte[] fromFile(String name) {
    Path folder = DataDirectory.of(settings).resolve("secrets");
    Path file = folder.resolve(name + ".key");
    try {
      Files.createDirectories(folder);
      if (!Files.exists(file)) write(file);
      return Base64.getDecoder().decode(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file) throws IOException {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, Base64.getEncoder().encodeToString(key));
  }

  private void checkPrint(String name, String print) {
    String setting = "key-print." + name;
    database
        .writer()
        .sql("insert into setting (name, value) values (:name, :print) on conflict do nothing")
        .param("name", setting)
        .param("print", print)
        .update();
    String kept =
        database
            .reader()
            .sql("select value from setting where name = :name")
            .param("name", setting)
            .query(String.class)
            .single();
    if (!Objects.equals(kept, print)) {
      throw new IllegalStateException(
          "The key '" + name + "' is not the one with which this database was written.");
    }
  }
}
