package org.sangathan.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.sangathan.database.DataDirectory;
import org.sangathan.signin.DemoSignIns;
import org.sangathan.words.Language;
import org.sangathan.words.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The ready sign-ins: kept in `demo-accounts.json` beside the data, where scripts find them, and
/// offered at the door of the demo.
@Component
@ConditionalOnBooleanProperty(name = "sangathan.demo")
class DemoSignInList implements DemoSignIns {
  static final String PASSWORD = "namaste-demo";

  private static final String FILE = "demo-accounts.json";

  /// One line of the file.
  record Line(String signInName, String password, String unit, String postHi, String postEn) {}

  private final Path file;
  private final Words words;
  private final JsonMapper json = new JsonMapper();
  private volatile List<DemoSignIn> offered = List.of();

  DemoSignInList(Environment settings, Words words) {
    this.file = DataDirectory.of(settings).resolve(FILE);
    this.words = words;
  }

  @Override
  public List<DemoSignIn> signIns() {
    return offered;
  }

  void offer(Staff staff) {
    write(staff.offered().stream().map(this::line).toList());
    offerThoseKept();
  }

  /// @return whether the file was there
  boolean offerThoseKept() {
    if (!Files.exists(file)) return false;
    Line[] lines = json.readValue(file, Line[].class);
    offered = List.of(lines).stream().map(DemoSignInList::signIn).toList();
    return true;
  }

  private static DemoSignIn signIn(Line line) {
    return new DemoSignIn(line.signInName, line.password, line.postHi, line.postEn);
  }

  private Line line(Staff.Offered one) {
    String key = "demo.post." + one.role();
    return new Line(
        one.signIn(),
        PASSWORD,
        one.code(),
        words.say(Language.HINDI, key, one.unit().hi()),
        words.say(Language.ENGLISH, key, one.unit().en()));
  }

  /// The password is no secret in a demo, but others on a shared machine need not read it.
  private void write(List<Line> lines) {
    try {
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(file);
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
