package org.sangathan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocumentsTest {
  private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+\\s+(.*)$");

  private static final String DEPENDENCIES = "docs/decisions/0007-dependencies.md";
  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency>\\s*<groupId>([^<]+)</groupId>");

  /// A path in backticks that ends like a file; the last part has a dot, and nothing is left open.
  private static final Pattern FILE =
      Pattern.compile(
          "`(?!gg\\.jte`)([\\w./-]+\\.(?:java|jte|sql|properties|css|js|md|xml|csv|svg|png))`");

  private static final Pattern COMMAND = Pattern.compile("@Command\\(\\s*name = \"([a-z]+)\"");

  private static final List<String> ROOTS =
      List.of(
          "",
          House.JAVA,
          House.JTE,
          House.MIGRATIONS,
          "src/main/resources/",
          "src/main/resources/words/",
          "src/test/java/org/sangathan/",
          "docs/",
          "bench/");

  @Test
  void noDocumentHasADeadLink() {
    assertThat(deadLinks(House.OURS, path -> Files.exists(Path.of(path))))
        .as("because a map with wrong roads is worse than none")
        .isEmpty();
  }

  @Test
  void everyFileThatADocumentNamesExists() {
    assertThat(lostFiles(House.OURS, path -> Files.exists(Path.of(path))))
        .as("because the tour is walked with the files open")
        .isEmpty();
  }

  @Test
  void theLauncherKnowsEveryCommandAndTellsOfIt() throws IOException {
    String launcher = Files.readString(Path.of("sangathan"));
    List<String> commands =
        COMMAND
            .matcher(Files.readString(Path.of(House.JAVA + "Commands.java")))
            .results()
            .map(command -> command.group(1))
            .filter(name -> !List.of("sangathan", "train").contains(name))
            .toList();
    assertThat(commands).contains("doctor", "tries");
    for (String name : commands) {
      assertThat(launcher)
          .as("runs")
          .containsPattern("(?m)^  (\\w+ \\| )*" + name + "( \\| \\w+)*\\)$");
      assertThat(launcher).as("tells of").containsPattern("(?m)^  " + name + " {2,}");
    }
  }

  @Test
  void theReadmeTellsWhereEachModulesWordLeads() {
    assertThat(untoldModules(House.OURS))
        .as("because a newcomer comes with a word, not with a folder")
        .isEmpty();
  }

  @Test
  void eachDependencyStandsInTheDecisionAboutThem() {
    assertThat(undecidedDependencies(House.OURS))
        .as("because each is somebody else's code, licence and pace")
        .isEmpty();
  }

  @Test
  void anUndecidedDependencyIsFound() {
    House seeded =
        House.of(
            DEPENDENCIES,
            "| known | `org.known` |",
            "pom.xml",
            """
            <dependency><groupId>org.known</groupId></dependency>
            <dependency>
              <groupId>org.unknown</groupId>
            </dependency>
            """);
    assertThat(undecidedDependencies(seeded)).containsExactly("org.unknown");
  }

  @Test
  void deadLinksAndAnchorsAreFound() {
    House seeded =
        House.of(
            "README.md",
                "[a](docs/tour.md) [b](docs/gone.md) [c](docs/tour.md#the-form) [d](docs/tour.md#no) [e](https://example.com) [f](#here)\n# Here\n![g](docs/pictures/x.png)",
            "docs/tour.md", "## The form\n[up](../README.md) [no](README.md)");
    assertThat(deadLinks(seeded, seeded.files()::containsKey))
        .containsExactlyInAnyOrder(
            "README.md: docs/gone.md",
            "README.md: docs/tour.md#no",
            "README.md: docs/pictures/x.png",
            "docs/tour.md: README.md");
  }

  @Test
  void lostFilesAreFound() {
    House seeded =
        House.of(
            "docs/tour.md",
            "`membership/EnrolMember.java` and `membership/Gone.java`, `.ci/run`, `Show….java`",
            House.JAVA + "membership/EnrolMember.java",
            "");
    assertThat(lostFiles(seeded, seeded.files()::containsKey))
        .containsExactly("docs/tour.md: membership/Gone.java");
  }

  @Test
  void aModuleThatTheReadmeForgetsIsFound() {
    House seeded =
        House.of(
            "README.md",
            "| a person | `people` |",
            House.JAVA + "people/A.java",
            "",
            House.JAVA + "access/A.java",
            "");
    assertThat(untoldModules(seeded)).containsExactly("access");
  }

  private static List<String> undecidedDependencies(House house) {
    String decided = house.files().getOrDefault(DEPENDENCIES, "");
    return DEPENDENCY
        .matcher(house.files().getOrDefault("pom.xml", ""))
        .results()
        .map(m -> m.group(1))
        .distinct()
        .filter(group -> !decided.contains("`" + group + "`"))
        .toList();
  }

  private static Map<String, String> documents(House house) {
    return house.matching(p -> p.endsWith(".md") && !p.startsWith("src/"));
  }

  private static List<String> deadLinks(House house, Predicate<String> exists) {
    List<String> faults = new ArrayList<>();
    documents(house)
        .forEach((path, text) -> {
          for (Matcher link = LINK.matcher(withoutCode(text)); link.find(); ) {
            String target = link.group(1);
            if (!target.matches("[a-z]+:.*") && !leads(house, path, target, exists))
              faults.add(path + ": " + target);
          }
        });
    return faults;
  }

  private static boolean leads(House house, String from, String target, Predicate<String> exists) {
    String file = target.replaceAll("#.*", "");
    String path =
        file.isEmpty()
            ? from
            : Path.of(from).resolveSibling(file).normalize().toString().replace('\\', '/');
    if (!exists.test(path)) return false;
    int anchor = target.indexOf('#');
    return anchor < 0
        || anchors(house.files().getOrDefault(path, "")).contains(target.substring(anchor + 1));
  }

  private static List<String> anchors(String text) {
    return HEADING
        .matcher(text)
        .results()
        .map(m ->
            m.group(1)
                .strip()
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N} _-]", "")
                .replace(' ', '-'))
        .toList();
  }

  private static String withoutCode(String text) {
    return text.replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "");
  }

  private static List<String> lostFiles(House house, Predicate<String> exists) {
    List<String> faults = new ArrayList<>();
    documents(house)
        .forEach((path, text) -> {
          for (Matcher file = FILE.matcher(text); file.find(); ) {
            String name = file.group(1);
            if (ROOTS.stream().noneMatch(root -> exists.test(root + name)))
              faults.add(path + ": " + name);
          }
        });
    return faults;
  }

  private static List<String> untoldModules(House house) {
    String readme = house.files().getOrDefault("README.md", "");
    // Until there is a README, nothing in it can be wrong.
    if (readme.isEmpty()) return List.of();
    return house.modules().stream()
        .filter(m -> !readme.matches("(?s).*\\|[^\n]*`" + m + "`[^\n]*\\|.*"))
        .toList();
  }
}
