package org.sangathan.messages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.pages.Page;
import org.sangathan.words.Language;

/// The templates, each with what became of the messages of the last day.
///
/// @param top code of the unit in which templates are set
/// @param reachesPhones there is a gateway
/// @param maySet the reader may
/// @param outbox the reader may look at the messages themselves
public record MessagesPage(
    List<Line> lines, String top, boolean reachesPhones, boolean maySet, boolean outbox)
    implements Page {

  public record Line(
      String code,
      Language language,
      String text,
      @Nullable String registeredAs,
      @Nullable String header,
      List<Count> counts) {
    public String key() {
      return code + "-" + language.code();
    }
  }

  public record Count(String state, long messages) {}
}
