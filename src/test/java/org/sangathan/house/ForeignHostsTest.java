package org.sangathan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The browser's half of this promise is a journey; here the sources are read.
class ForeignHostsTest {
  private static final Pattern HOST =
      Pattern.compile(
          "(?:\\b(?:https?|wss?|ftp):|(?<=[\"'(=\\s]))//([a-zA-Z0-9.-]+\\.[a-z]{2,}|localhost|[0-9.]{7,})");

  /// Names in specifications, never fetched.
  private static final Set<String> NAMES =
      Set.of("www.w3.org", "www.apache.org", "scripts.sil.org", "openfontlicense.org");

  private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "0.0.0.0");

  @Test
  void noPageNamesAForeignHost() {
    assertThat(foreignHosts(House.OURS))
        .as("because no request may ever leave for a host other than our own")
        .isEmpty();
  }

  @Test
  void foreignHostsAreFoundInEveryKindOfFile() {
    House seeded =
        House.of(
            House.JTE + "pages/a.jte",
            "<script src=\"https://cdn.example.com/x.js\"></script>",
            House.JTE + "pages/b.jte",
            "<link href='//fonts.example.org/x.css'>",
            "src/main/resources/static/c.css",
            "@import url(//fonts.example.net/x);",
            "src/main/resources/static/d.js",
            "fetch('http://example.com'); // a comment, no host",
            "src/main/resources/static/e.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\">",
            "src/main/resources/words/people_en.properties",
            "people.help=See https://example.in/help",
            House.JAVA + "people/A.java",
            "class A { String a = \"https://example.com\"; String b = \"http://127.0.0.1:80\"; }");
    assertThat(foreignHosts(seeded))
        .hasSize(6)
        .noneMatch(f -> f.contains("w3") || f.contains("127"));
  }

  private static List<String> foreignHosts(House house) {
    List<String> faults = new ArrayList<>();
    house
        .matching(path -> path.startsWith("src/main/"))
        .forEach((path, text) -> {
          for (Matcher host = HOST.matcher(text); host.find(); ) {
            String name = host.group(1);
            if (!NAMES.contains(name) && !OWN.contains(name)) faults.add(path + ": " + name);
          }
        });
    return faults;
  }
}
