package org.sangathan.messages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Puts each batch as one file of JSON lines into a folder, for a program of the operator's own.
/// The name appears only when the file is whole and on the disk.
final class FileGateway implements Gateway {
  private static final Logger LOG = LoggerFactory.getLogger(FileGateway.class);
  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;
  private final String entity;

  FileGateway(Path folder, String entity) {
    this.folder = folder;
    this.entity = entity;
  }

  @Override
  public List<Outcome> hand(List<Letter> letters) {
    // A letter that is tried again comes in a file of another name: the first may be read already.
    Letter first = letters.getFirst();
    String name = first.id() + "-" + first.tries();
    try {
      Files.createDirectories(folder);
      Path part = folder.resolve(name + ".part");
      write(part, lines(letters));
      Files.move(part, folder.resolve(name + ".jsonl"), StandardCopyOption.ATOMIC_MOVE);
      return letters.stream().map(letter -> (Outcome) new Taken("")).toList();
    } catch (IOException e) {
      LOG.warn("messages cannot be written into {}: {}", folder, e.toString());
      return letters.stream().map(letter -> (Outcome) new Later("folder")).toList();
    }
  }

  private String lines(List<Letter> letters) {
    return letters.stream()
        .map(letter -> JSON.writeValueAsString(letter.told(entity)) + "\n")
        .collect(Collectors.joining());
  }

  private static void write(Path file, String lines) throws IOException {
    Set<StandardOpenOption> fresh =
        Set.of(
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    try (FileChannel out = FileChannel.open(file, fresh, forOwnerOnly(file))) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines);
      while (bytes.hasRemaining()) out.write(bytes);
      out.force(true);
    }
  }

  private static FileAttribute<?>[] forOwnerOnly(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
