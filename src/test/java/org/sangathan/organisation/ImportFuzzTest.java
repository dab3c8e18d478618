package org.sangathan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;

/// Whatever somebody brings as a file: never a fault of ours, never half a file, and each error
/// names its row, and its column where a single cell is wrong.
class ImportFuzzTest {
  private static final List<String> HEAD =
      List.of(
          "tree",
          "code",
          "level",
          "parent_code",
          "name_hi",
          "name_en",
          "kind",
          "valid_from",
          "valid_to",
          "aliases",
          "id:LGD",
          "link:WARD",
          "count:electors@2014-05-07");

  private static final List<String> DIRT =
      List.of(
          "",
          " ",
          "कानपुर",
          "Rampur",
          "jkT; fuokZpu vk;ksx",
          "AC-1",
          "b 1",
          "BOOTH",
          "UP",
          "S-1",
          "A-1",
          "A-2",
          "31-02-2020",
          "२१-११-२०१४",
          "2014-05-07",
          "9.4E5",
          "12,34,567",
          "668.0",
          "\u0000",
          "\uFFFD",
          "\uD800",
          "\"",
          "a,b",
          "\"a\"b",
          "x".repeat(300),
          "urban",
          "W-1|W-2",
          "W-1",
          "=1+1",
          "पदाधिकािर",
          "\u200D",
          "MAIN",
          "🙂");

  /// Errors of a whole line have no column.
  private static final Set<Integer> OF_A_LINE = Set.of(3055, 3056, 3057);

  @SuppressWarnings("NullAway.Init") // jqwik opens the container first
  private static TreeWorld world;

  @BeforeContainer
  static void open() {
    world = TreeWorld.kanpur();
  }

  @AfterContainer
  static void close() {
    world.close();
  }

  @Property(tries = 150, afterFailure = AfterFailureMode.RANDOM_SEED)
  void anyBytesAreAnswered(@ForAll byte[] bytes) {
    bring(new String(bytes, StandardCharsets.UTF_8), 1_000_000);
    bring("code,level\n" + new String(bytes, StandardCharsets.ISO_8859_1), 1_000_000);
  }

  @Property(tries = 400, afterFailure = AfterFailureMode.RANDOM_SEED)
  void anyRowsAreAnswered(@ForAll long seed) {
    Random chance = new Random(seed);
    List<String> lines = new ArrayList<>(List.of(String.join(",", HEAD)));
    int rows = 1 + chance.nextInt(6);
    for (int row = 0; row < rows; row++) lines.add(line(chance, row));
    bring(String.join(chance.nextBoolean() ? "\n" : "\r\n", lines), rows + 1);
  }

  private static String line(Random chance, int row) {
    String[] cells = {
      "MAIN",
      "Z-" + chance.nextInt(8),
      "BOOTH",
      "S-1",
      "बूथ",
      "Booth " + row,
      "",
      "",
      "",
      "",
      "",
      "",
      ""
    };
    for (int dirty = chance.nextInt(4); dirty > 0; dirty--) {
      cells[chance.nextInt(cells.length)] = DIRT.get(chance.nextInt(DIRT.size()));
    }
    String[] quoted =
        Arrays.stream(cells)
            .map(c ->
                chance.nextInt(8) > 0 && c.matches(".*[\",].*")
                    ? '"' + c.replace("\"", "\"\"") + '"'
                    : c)
            .toArray(String[]::new);
    return String.join(",", quoted);
  }

  private static void bring(String file, int lines) {
    int before = world.tree().size();
    Answer<?> answer = world.importing(file);
    if (answer instanceof Answer.Refused<?>(List<Complaint> complaints)) {
      assertThat(world.tree().size()).isEqualTo(before);
      assertThat(complaints).isNotEmpty().allSatisfy(complaint -> checkTold(complaint, lines));
    }
  }

  private static void checkTold(Complaint complaint, int lines) {
    int number = complaint.refusal().number();
    assertThat(complaint.field()).isEqualTo("file");
    if (number < 3055) return;
    assertThat((Integer) complaint.facts().getFirst()).isBetween(1, lines + 1);
    if (!OF_A_LINE.contains(number)) {
      assertThat(HEAD.stream().map(String::toLowerCase))
          .contains(complaint.facts().get(1).toString().toLowerCase(java.util.Locale.ROOT));
    }
  }
}
