package org.sangathan.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// How often two spellings of one name meet. The rates stand a little under what is measured, so
/// that a change which loses spellings is noticed.
class LatinKeyRecallTest {

  private record Pair(String one, String other) {}

  @Test
  void aNameMeetsItsOtherScript() throws IOException {
    List<Pair> pairs = pairs(true);

    assertThat(pairs).hasSizeGreaterThan(300);
    assertThat(rate(pairs, LatinKey::fold)).isGreaterThan(0.78);
    assertThat(rate(pairs, LatinKey::fine)).isGreaterThan(0.90);
    assertThat(rate(pairs, LatinKey::skeleton)).isGreaterThan(0.98);
  }

  @Test
  void twoLatinSpellingsMeet() throws IOException {
    List<Pair> pairs = pairs(false);

    assertThat(pairs).hasSizeGreaterThan(130);
    assertThat(rate(pairs, LatinKey::fine)).isGreaterThan(0.76);
    assertThat(rate(pairs, LatinKey::skeleton)).isGreaterThan(0.97);
  }

  @Test
  void differentNamesSeldomShareAKey() throws IOException {
    List<String> names = lines().stream().map(line -> line.split(" \\| ")[0]).toList();

    assertThat(othersUnderOneKey(names, LatinKey::fine)).isLessThan(0.06);
    assertThat(othersUnderOneKey(names, LatinKey::skeleton)).isLessThan(0.40);
  }

  @Test
  void realNamesMeetTheirOtherScript() {
    List<Pair> pairs =
        SharedFile.linesOf("name_tokens_hi_en.csv").stream()
            .map(line -> line.split(","))
            .map(cells -> new Pair(cells[0], cells[1]))
            .toList();

    System.out.printf(
        "%d real names: fold %.3f, fine %.3f, skeleton %.3f%n",
        pairs.size(),
        rate(pairs, LatinKey::fold),
        rate(pairs, LatinKey::fine),
        rate(pairs, LatinKey::skeleton));
    assertThat(rate(pairs, LatinKey::fine)).isGreaterThan(0.95);
    assertThat(rate(pairs, LatinKey::skeleton)).isGreaterThan(0.98);
  }

  private static double rate(List<Pair> pairs, UnaryOperator<String> key) {
    long equal = pairs.stream().filter(p -> key.apply(p.one).equals(key.apply(p.other))).count();
    return (double) equal / pairs.size();
  }

  private static double othersUnderOneKey(List<String> names, UnaryOperator<String> key) {
    List<String> keys = names.stream().map(key).toList();
    long shared = 0;
    for (String each : keys) {
      shared += keys.stream().filter(each::equals).count() - 1;
    }
    return (double) shared / names.size();
  }

  private static List<Pair> pairs(boolean acrossScripts) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (String line : lines()) {
      String[] sides = line.split(" \\| ");
      String[] spellings = sides[1].split(", ");
      for (int i = 0; i < spellings.length; i++) {
        if (acrossScripts) {
          pairs.add(new Pair(sides[0], spellings[i]));
        }
        for (int j = 0; j < i && !acrossScripts; j++) {
          pairs.add(new Pair(spellings[j], spellings[i]));
        }
      }
    }
    return pairs;
  }

  private static List<String> lines() throws IOException {
    try (InputStream file = LatinKeyRecallTest.class.getResourceAsStream("name-pairs.txt")) {
      assertThat(file).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
