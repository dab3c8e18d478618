package org.sangathan.acts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Digest;

/// A file as somebody sent it. It is never held in memory as a whole: whoever takes it reads it as
/// often as needed, while the act is done and not after.
public final class SentFile {

  /// Where its bytes come from, from the beginning each time.
  public interface Source {
    InputStream open() throws IOException;
  }

  private final String name;
  private final long size;
  private final Source source;
  private byte @Nullable [] sha256;

  /// @param name as it was called where it came from
  public SentFile(String name, long size, Source source) {
    this.name = name;
    this.size = size;
    this.source = source;
  }

  public static SentFile of(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    return new SentFile(name, Files.size(file), () -> Files.newInputStream(file));
  }

  /// What a program said as a text.
  public static SentFile of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new SentFile("", bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  public String name() {
    return name;
  }

  public long size() {
    return size;
  }

  public InputStream open() throws IOException {
    return source.open();
  }

  /// By which the same file is known again, whatever it is called.
  public byte[] sha256() {
    if (sha256 == null) {
      try (InputStream in = open()) {
        sha256 = Digest.sha256(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sha256.clone();
  }

  /// What the hash of a form stands on.
  @Override
  public String toString() {
    return HexFormat.of().formatHex(sha256());
  }
}
