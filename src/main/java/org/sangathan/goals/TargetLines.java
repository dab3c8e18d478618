package org.sangathan.goals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.boundaries.OnDay;
import org.sangathan.organisation.Heading;
import org.sangathan.targets.DriveLine;
import org.sangathan.targets.Pace;
import org.sangathan.words.Voice;

/// Targets and places in a league as lines of a list that is taken away.
final class TargetLines {
  private TargetLines() {}

  static List<String> columns(OnDay day, Voice voice) {
    return Stream.of(
            "code",
            "unit",
            "level",
            "counted",
            "issuer",
            "target",
            "done",
            "expected",
            "gap",
            "per-day")
        .map(column -> voice.say("targets.column." + column + past(column, day)))
        .toList();
  }

  /// What was due by that day.
  private static String past(String column, OnDay day) {
    return day.isPast() && column.endsWith("expected") ? ".past" : "";
  }

  static List<? extends @Nullable Object> cells(TargetsPage.Row row, Voice voice) {
    Heading.Step unit = row.unit();
    Goal goal = row.goal();
    return Arrays.asList(
        unit.code(),
        voice.name(unit.nameHi(), unit.nameEn()),
        voice.name(unit.levelHi(), unit.levelEn()),
        voice.say(goal.measure()),
        voice.name(goal.issuerHi(), goal.issuerEn()),
        goal.pace().target(),
        goal.pace().done(),
        goal.pace().expected(),
        goal.pace().gap(),
        goal.pace().perDay());
  }

  /// @param counts as in [LeaguePage.Shown]
  static List<String> leagueColumns(String counts, OnDay day, Voice voice) {
    return Stream.of(
            "league.rank",
            "league.rank-before",
            "column.code",
            "column.unit",
            "league.share-percent",
            "column.done",
            "column.target",
            "column.expected",
            "league.ahead",
            "column.per-day",
            "league." + counts)
        .limit(leagueWidth(counts))
        .map(column -> voice.say("targets." + column + past(column, day)))
        .toList();
  }

  static List<? extends @Nullable Object> cells(LeaguePage.Row row, String counts, Voice voice) {
    Pace pace = row.place().pace();
    return Arrays.asList(
            row.place().rank(),
            row.place().before(),
            row.unit().code(),
            voice.name(row.unit().nameHi(), row.unit().nameEn()),
            Math.round(1000.0 * pace.done() / pace.target()) / 10.0,
            pace.done(),
            pace.target(),
            pace.expected(),
            pace.done() - pace.expected(),
            pace.perDay(),
            row.size())
        .subList(0, leagueWidth(counts));
  }

  /// The size of the task comes last, where it is told.
  private static int leagueWidth(String counts) {
    return counts.isEmpty() ? 10 : 11;
  }

  /// In which drive, and from when to when; of which day, if not of today.
  static String lead(@Nullable DriveLine drive, OnDay day, Voice voice) {
    String past =
        day.isPast() ? voice.say("targets.list.as-on." + day.drawn().code(), day.end()) : "";
    return Stream.of(drive == null ? "" : days(drive, voice), past)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String days(DriveLine drive, Voice voice) {
    return voice.name(drive.nameHi(), drive.nameEn())
        + " · "
        + voice.say(
            "targets.drive.days",
            voice.telling().date(drive.from()),
            voice.telling().date(drive.to()));
  }
}
