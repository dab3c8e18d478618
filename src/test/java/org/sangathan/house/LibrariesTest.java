package org.sangathan.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What others wrote is reached through our own words: each library is named in the few modules
/// that need it, so that a hole in one, or its end, concerns those alone.
class LibrariesTest {
  /// On which everything stands.
  private static final Pattern GROUND =
      Pattern.compile(
          "(java|javax|jdk|jakarta|org\\.sangathan|org\\.springframework|org\\.slf4j|org\\.jspecify"
              + "|org\\.ietf|com\\.sun\\.management|tools\\.jackson|com\\.fasterxml|gg\\.jte\\.generated)\\..*");

  private static final Map<String, Set<String>> NAMED_IN =
      Map.ofEntries(
          Map.entry("com.ibm.icu", Set.of("words", "pages", "overview")),
          Map.entry("com.google.i18n", Set.of("words")),
          Map.entry("com.google.zxing", Set.of("signin")),
          Map.entry("org.apache.pdfbox", Set.of("papers")),
          Map.entry("com.webauthn4j", Set.of("passkeys")),
          Map.entry("org.jsmpp", Set.of("messages")),
          Map.entry("de.siegmar", Set.of("words", "exchange")),
          Map.entry("org.dhatim", Set.of("words", "exchange")),
          Map.entry("com.github.kagkarlsson", Set.of("database")),
          Map.entry("com.zaxxer", Set.of("database")),
          Map.entry("org.flywaydb", Set.of("database")),
          Map.entry("io.zonky", Set.of("database")),
          Map.entry("org.tukaani", Set.of("database")),
          Map.entry("org.apache.commons", Set.of("database")),
          Map.entry("org.postgresql", Set.of("database", "backup", "demo", "organisation")),
          Map.entry("gg.jte", Set.of("pages")),
          Map.entry("org.apache.catalina", Set.of("pages")),
          Map.entry("org.apache.tomcat", Set.of("pages")),
          Map.entry("io.micrometer", Set.of("acts")),
          Map.entry("io.swagger", Set.of("acts", "boundaries")),
          Map.entry("org.springdoc", Set.of("acts")),
          Map.entry("picocli", Set.of("")));

  @Test
  void eachLibraryIsNamedOnlyWhereItIsNeeded() {
    assertThat(trespasses(Compiled.OURS))
        .as("because what is named everywhere can never be replaced")
        .isEmpty();
  }

  @Test
  void aLibraryInAnotherModuleIsFound(@TempDir Path folder) {
    House seeded =
        House.of(
            House.JAVA + "people/Straying.java",
            """
            package org.sangathan.people;
            class Straying { Object of() { return com.ibm.icu.text.BreakIterator.getWordInstance(); } }
            """);
    assertThat(trespasses(Compiled.of(seeded, folder)))
        .singleElement()
        .asString()
        .contains("people", "com.ibm.icu");
  }

  private static Set<String> trespasses(JavaClasses classes) {
    Set<String> found = new TreeSet<>();
    for (JavaClass one : classes) {
      for (Dependency to : one.getDirectDependenciesFromSelf()) {
        JavaClass target = to.getTargetClass().getBaseComponentType();
        String name = target.getName();
        if (target.isPrimitive() || GROUND.matcher(name).matches()) continue;
        Optional<String> library =
            NAMED_IN.keySet().stream().filter(known -> name.startsWith(known + ".")).findFirst();
        String module = module(one);
        if (library.isEmpty()) found.add(module + " names the unknown " + name);
        else if (!NAMED_IN.getOrDefault(library.get(), Set.of()).contains(module)) {
          found.add(module + " names " + library.get());
        }
      }
    }
    return found;
  }

  /// Empty for what stands above all modules: the command line.
  private static String module(JavaClass one) {
    String[] parts = one.getPackageName().split("\\.");
    return parts.length > 2 ? parts[2] : "";
  }
}
