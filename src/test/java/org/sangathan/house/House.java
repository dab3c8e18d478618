package org.sangathan.house;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The files of the house by their paths: ours, or the few of a seeded fault.
record House(TreeMap<String, String> files) {
  static final String JAVA = "src/main/java/org/sangathan/";
  static final String TESTS = "src/test/java/org/sangathan/";
  static final String JTE = "src/main/jte/";
  static final String MIGRATIONS = "src/main/resources/db/migration/";

  /// A module may use only modules that stand before it.
  static final List<String> ORDER =
      List.of(
          "words",
          "database",
          "keys",
          "peers",
          "acts",
          "works",
          "pages",
          "papers",
          "messages",
          "accounts",
          "signin",
          "passkeys",
          "singlesignon",
          "doorkeeper",
          "access",
          "telephones",
          "serviceaccounts",
          "approvals",
          "audit",
          "exchange",
          "organisation",
          "figures",
          "people",
          "membership",
          "lists",
          "contacts",
          "notices",
          "formation",
          "erasure",
          "bodies",
          "postings",
          "publicoffices",
          "mentoring",
          "targets",
          "posttargets",
          "redrawing",
          "boundaries",
          "roll",
          "coverage",
          "goals",
          "meetings",
          "directives",
          "reports",
          "reviews",
          "elections",
          "outreach",
          "field",
          "overview",
          "help",
          "backup",
          "demo");

  private static final List<String> TEXTS =
      List.of(
          ".java",
          ".jte",
          ".sql",
          ".properties",
          ".css",
          ".js",
          ".html",
          ".md",
          ".svg",
          ".webmanifest",
          ".xml");

  static final House OURS = read();

  private static House read() {
    TreeMap<String, String> files = new TreeMap<>();
    for (String top : List.of("src", "docs", "bench", ".")) {
      if (!Files.isDirectory(Path.of(top))) continue;
      try (Stream<Path> found = Files.walk(Path.of(top), top.equals(".") ? 1 : Integer.MAX_VALUE)) {
        found.filter(House::isText).forEach(p -> files.put(slashed(p.normalize()), text(p)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new House(files);
  }

  private static boolean isText(Path path) {
    return Files.isRegularFile(path) && TEXTS.stream().anyMatch(path.toString()::endsWith);
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A house of these files alone: path, text, path, text …
  static House of(String... pathsAndTexts) {
    TreeMap<String, String> files = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2)
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
    return new House(files);
  }

  /// This house with some files more, or with other texts.
  House with(String... pathsAndTexts) {
    TreeMap<String, String> all = new TreeMap<>(files);
    all.putAll(of(pathsAndTexts).files);
    return new House(all);
  }

  Map<String, String> under(String folder, String ending) {
    return matching(path -> path.startsWith(folder) && path.endsWith(ending));
  }

  Map<String, String> matching(Predicate<String> wanted) {
    Map<String, String> some = new TreeMap<>(files);
    some.keySet().removeIf(wanted.negate());
    return some;
  }

  List<JavaFile> java() {
    return this == OURS ? Parsed.OURS : JavaFile.parse(under(JAVA, ".java"));
  }

  /// Read once for all tests.
  private static final class Parsed {
    static final List<JavaFile> OURS = JavaFile.parse(House.OURS.under(JAVA, ".java"));
  }

  /// Every folder in which Java lies directly below the root package.
  TreeSet<String> modules() {
    return under(JAVA, ".java").keySet().stream()
        .map(House::moduleOf)
        .filter(m -> !m.isEmpty())
        .collect(toCollection(TreeSet::new));
  }

  /// The plates on the doors of the modules that have one.
  Map<String, Plate> plates() {
    Map<String, Plate> plates = new HashMap<>();
    for (String module : modules()) {
      String text = files.get(JAVA + module + "/package-info.java");
      if (text != null) plates.put(module, Plate.read(text));
    }
    return plates;
  }

  /// `membership` for a Java file of membership; nothing for the files of the root package.
  static String moduleOf(String path) {
    String below = path.substring(JAVA.length());
    return below.contains("/") ? below.substring(0, below.indexOf('/')) : "";
  }
}
