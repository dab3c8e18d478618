package org.sangathan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangathan.organisation.TreeWorld.said;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIf;
import org.sangathan.acts.Answer;
import org.sangathan.acts.SentFile;

/// Real files as they were published, which are never part of the project: each is answered, and
/// what is dirty in it is named by row. Skipped where they are not.
@TestInstance(Lifecycle.PER_CLASS)
@EnabledIf(value = "present", disabledReason = "there is no folder ../shared/data here")
class RealDirtTest {
  private static final Path DATA = Path.of("../shared/data");

  private TreeWorld world;

  static boolean present() {
    return Files.isDirectory(DATA);
  }

  @BeforeAll
  void open() {
    world = TreeWorld.kanpur();
  }

  @AfterAll
  void close() {
    world.close();
  }

  private Answer<?> send(Path file) throws IOException {
    Answer<?> answer =
        world.act(
            TreeWorld.ASHA,
            "exchange.upload-file",
            "IN",
            Map.of("kind", "units", "file", SentFile.of(file)));
    if (answer instanceof Answer.Accepted<?>(var outcome, var upload)) {
      world.last = String.valueOf(upload);
    }
    return answer;
  }

  private Answer<?> match(String... columns) {
    Map<String, Object> said =
        Map.of("upload", world.last, "columns", List.of(columns), "day", "07-05-2014");
    return world.act(TreeWorld.ASHA, "exchange.match-columns", "IN", said);
  }

  private List<String> wrong() {
    return world
        .database()
        .reader()
        .sql(
            """
            select line || ' ' || refusal from upload_note
            where upload_id = :id::uuid order by line, nth
            """)
        .param("id", world.last)
        .query((row, n) -> row.getString(1))
        .list();
  }

  @Test
  void everyFileIsAnsweredAndNothingOfItComesInUnseen() throws IOException {
    int units = world.tree().size();
    try (Stream<Path> files = Files.walk(DATA)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(csv|tsv)")).toList()) {
        assertThat(said(send(file)))
            .as(file.toString())
            .isIn("COLUMNS_TO_MATCH", "WITH_MISTAKES", "CHECKED");
      }
    }
    assertThat(world.tree().size()).isEqualTo(units);
  }

  @Test
  void rowsShiftedByCommasInNamesAreNamed() throws IOException {
    send(DATA.resolve("dirty_unquoted_comma_rows.csv"));
    match("code", "name_en", "-", "-", "-", "-", "-", "-", "-", "-");
    assertThat(wrong()).contains("2 3055", "3 3055", "4 3055", "5 3055");
  }

  @Test
  void constituenciesSaidOnceForEachCandidateAreNotTakenAsMany() throws IOException {
    send(DATA.resolve("up_ae_2012_candidates.csv"));
    match("code", "name_en", "-", "-", "-", "-", "-", "-", "-", "-");
    assertThat(wrong()).contains("3 3058");
  }

  @Test
  void theSheetOfStationsWithItsTwoLinesOfHeaderIsAsked() throws IOException {
    Answer<?> answer = send(DATA.resolve("form20_2014_kanpur_nagar/212.csv"));
    assertThat(said(answer)).isEqualTo("COLUMNS_TO_MATCH");
    assertThat(wrong()).anyMatch(note -> note.startsWith("0 305"));
  }

  @Test
  void lettersOfAnOldFontAreNamedInEveryRow() throws IOException {
    List<String> lines = Files.readAllLines(DATA.resolve("legacy_font_hindi_samples.tsv"));
    StringBuilder file = new StringBuilder("code\tlevel\tparent_code\tname_hi\n");
    for (int i = 1; i < lines.size(); i++) {
      String old = lines.get(i).split("\t")[0];
      file.append("L-%d\tBOOTH\tS-1\t%s\n".formatted(i, old.replace("\"", "\"\"")));
    }
    Answer<?> answer = world.importing(file.toString());
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(wrong().stream().filter(note -> note.endsWith("3068"))).hasSizeGreaterThan(10);
  }
}
