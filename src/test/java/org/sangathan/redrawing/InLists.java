package org.sangathan.redrawing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Reply;

/// Booth lists that are sent and taken.
abstract class InLists extends InRedrawing {
  private static final String HEAD = "old_code,new_code,name_hi,name_en,share,parent_code\n";

  /// @return the upload
  protected String send(String by, String unit, String... rows) {
    return subject(sent(by, unit, rows));
  }

  protected Reply sent(String by, String unit, String... rows) {
    return say(
        by,
        "exchange.upload-file",
        unit,
        "kind",
        "booth-list",
        "file",
        HEAD + String.join("\n", rows));
  }

  protected Reply take(String by, String unit, String upload) {
    return say(by, "redrawing.import-booth-list", unit, "upload", upload);
  }

  protected Reply takeBack(String by, String unit, String upload) {
    return say(by, "redrawing.undo-booth-list", unit, "upload", upload);
  }

  protected Reply bring(String... rows) {
    return take("nisha", "AC1", send("nisha", "AC1", rows));
  }

  protected static int number(Reply reply) {
    return switch (reply.answer()) {
      case Answer.Accepted<?>(var outcome, var subject) -> ((Acceptance) outcome).number();
      case Answer.Refused<?>(var complaints) -> complaints.getFirst().refusal().number();
    };
  }

  /// Number of each refusal by the row that it names.
  protected static Map<Object, Integer> rows(Reply reply) {
    Map<Object, Integer> rows = new TreeMap<>();
    if (reply.answer() instanceof Answer.Refused<?>(List<Complaint> complaints)) {
      complaints.forEach(c -> rows.put(c.facts().getFirst(), c.refusal().number()));
    }
    return rows;
  }
}
