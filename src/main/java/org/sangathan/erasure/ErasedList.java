package org.sangathan.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.DataDirectory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// A file outside the database that says who was erased, by ids alone: a database that comes back
/// from an older backup does not know it. A line is written once and never changed.
@Component
class ErasedList {
  private static final String NAME = "erased.list";

  private final Path file;

  ErasedList(Environment settings) {
    this.file = DataDirectory.of(settings).resolve(NAME);
  }

  /// That somebody was erased, or brought back.
  ///
  /// @param by the account; null where nobody knows any more
  record Line(Instant at, boolean back, UUID person, @Nullable UUID by) {
    private static final String ERASED = "erased";
    private static final String BACK = "back";

    String text() {
      return at + " " + (back ? BACK : ERASED) + " " + person + " " + (by == null ? "-" : by);
    }

    static Line of(String text) {
      String[] parts = text.split(" ", -1);
      if (parts.length != 4 || !(parts[1].equals(BACK) || parts[1].equals(ERASED))) {
        throw new IllegalArgumentException(text);
      }
      return new Line(
          Instant.parse(parts[0]),
          parts[1].equals(BACK),
          UUID.fromString(parts[2]),
          parts[3].equals("-") ? null : UUID.fromString(parts[3]));
    }
  }

  /// In the order in which they were written. A last line that the power cut short is not one.
  ///
  /// @throws IllegalArgumentException for a line that nobody wrote like that
  List<Line> lines() {
    try {
      if (!Files.exists(file)) return List.of();
      return whole(Files.readString(file)).lines().map(Line::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String whole(String text) {
    return text.substring(0, text.lastIndexOf('\n') + 1);
  }

  /// They are on the disk when this returns.
  void add(Collection<Line> lines) {
    if (lines.isEmpty()) return;
    String text = lines.stream().map(Line::text).collect(Collectors.joining("\n", "", "\n"));
    try (FileChannel channel = open()) {
      channel.position(channel.size());
      ByteBuffer bytes = StandardCharsets.US_ASCII.encode(text);
      while (bytes.hasRemaining()) channel.write(bytes);
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileChannel open() throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    channel.truncate(endOfLines(channel));
    return channel;
  }

  private static long endOfLines(FileChannel channel) throws IOException {
    ByteBuffer one = ByteBuffer.allocate(1);
    long end = channel.size();
    while (end > 0 && (channel.read(one.clear(), end - 1) != 1 || one.get(0) != '\n')) end--;
    return end;
  }
}
