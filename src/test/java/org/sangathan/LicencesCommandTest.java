package org.sangathan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LicencesCommandTest {
  /// Licences under which a part may be handed on with ours without opening or closing anything.
  private static final Set<String> ALLOWED =
      Set.of(
          "Apache-2.0",
          "MIT",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "0BSD",
          "EPL-2.0",
          "Unicode-3.0",
          "Bouncy Castle",
          "OFL-1.1",
          "PostgreSQL");

  @Test
  void everyPartHasALicenceThatWeMayHandOn() {
    List<LicencesCommand.Part> parts = LicencesCommand.parts();
    assertThat(parts).hasSizeGreaterThan(100);
    assertThat(parts)
        .as("because a part whose licence nobody looked up may not be ours to hand on")
        .allSatisfy(part -> assertThat(part.licence().split("\\|")).containsAnyElementsOf(ALLOWED))
        .allSatisfy(part -> assertThat(part.version()).isNotBlank());
  }

  @Test
  void allThatIsShippedIsToldAndNothingElse() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(LicencesCommand.run(new PrintStream(out, true, StandardCharsets.UTF_8))).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "org.springframework.boot:spring-boot",
            "org.postgresql:postgresql",
            "org.webjars.npm:htmx.org",
            "EPL-2.0 or LGPL-2.1-only",
            "Noto Sans Devanagari")
        .doesNotContain("junit", "playwright");
  }
}
