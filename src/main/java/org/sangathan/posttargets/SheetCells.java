package org.sangathan.posttargets;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.posttargets.PostTargetSheetPage.Row;
import org.sangathan.words.Voice;

/// A line of the sheet as it stands in a file: what the page shows, each fact in its column.
final class SheetCells {
  private SheetCells() {}

  static List<String> columns(Voice voice) {
    return Stream.of(
            "access.accounts.column.person",
            "access.accounts.column.code",
            "access.accounts.column.unit",
            "posttargets.file.besides",
            "posttargets.file.state",
            "posttargets.file.since",
            "targets.column.target",
            "posttargets.recorded",
            "posttargets.made")
        .map(voice::say)
        .toList();
  }

  /// What a vacant post has not, and what the reader may not see, is empty and not nought.
  static List<? extends @Nullable Object> of(Row row, Voice voice) {
    String state =
        row.isVacant()
            ? voice.say("posttargets.vacant")
            : row.acting() ? voice.say("posttargets.acting") : "";
    return Arrays.asList(
        row.name(),
        row.unit().code(),
        voice.name(row.unit().nameHi(), row.unit().nameEn()),
        row.besides(),
        state,
        row.since(),
        row.target(),
        row.isVacant() ? null : row.recorded(),
        row.made());
  }
}
