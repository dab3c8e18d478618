package org.sangathan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sangathan.demo.Progress.Stage;
import org.sangathan.words.Words;

class TerminalProgressTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private long now;

  @Test
  void onATerminalOneLineGrows() {
    Progress progress = progress(true);
    progress.at(Stage.PEOPLE, 0, 300_000);
    now = 2_000;
    progress.at(Stage.PEOPLE, 150_000, 300_000);
    progress.at(Stage.FIGURES, 1, 1);
    progress.at(Stage.FIGURES, 1, 1);
    assertThat(said()).contains(" 36%  लोग · People  1,50,000  (75,000/s)").contains("100%");
    assertThat(said().lines()).hasSize(1);
  }

  @Test
  void inAFileThereIsALineForEveryTenth() {
    Progress progress = progress(false);
    for (int cell = 0; cell <= 400; cell++) progress.at(Stage.PEOPLE, cell, 400);
    List<String> lines = said().lines().toList();
    assertThat(lines).hasSizeBetween(6, 8).noneMatch(line -> line.contains("\r"));
  }

  private Progress progress(boolean redraws) {
    PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    return new TerminalProgress(out, redraws, new Words(), () -> now);
  }

  private String said() {
    return written.toString(StandardCharsets.UTF_8).replace("\r", "");
  }
}
