package org.sangathan.postings;

import java.util.List;
import org.sangathan.acts.Act;
import org.sangathan.exchange.Intake;
import org.sangathan.exchange.MatchedFile;
import org.sangathan.exchange.Verdicts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Files of office-bearers: each row is a person with a post in a unit.
@Component
@Order(20)
final class PostingIntake implements Intake {
  static final String POSTINGS = "postings";

  private final FileLook look;

  PostingIntake(FileLook look) {
    this.look = look;
  }

  @Override
  public String kind() {
    return POSTINGS;
  }

  @Override
  public Class<? extends Act<?, ?>> taking() {
    return ImportPostings.class;
  }

  @Override
  public Class<? extends Act<?, ?>> undoing() {
    return UndoPostings.class;
  }

  @Override
  public List<Column> columns() {
    return PostingColumns.ALL;
  }

  @Override
  public void check(MatchedFile file, Verdicts verdicts, Asking asking) {
    look.look(file, verdicts, asking, (rows, known) -> {});
  }
}
