package org.sangathan.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.PostKinds.PostKind;
import org.sangathan.coverage.CoveragePage.Gap;
import org.sangathan.coverage.CoveragePage.Seat;
import org.sangathan.coverage.CoveragePage.UnitLine;
import org.sangathan.organisation.Heading;
import org.sangathan.words.Voice;

/// Units with their posts on paper, one line each as far as they go: where posts are of few kinds,
/// each kind has a column of its own, and the unit of the heading is not said again in each line.
///
/// @param under the unit of the heading
/// @param kinds those that occur, in their order; empty where they are too many for columns
record Paper(int under, List<PostKind> kinds, Voice voice) {
  private static final int MOST_KINDS = 3;

  /// @param known in their order
  static Paper of(int under, List<UnitLine> lines, Collection<PostKind> known, Voice voice) {
    Predicate<PostKind> occurs =
        kind -> lines.stream().flatMap(Paper::kinds).anyMatch(kind.code()::equals);
    List<PostKind> kinds = known.stream().filter(occurs).toList();
    return new Paper(under, kinds.size() > MOST_KINDS ? List.of() : kinds, voice);
  }

  private static Stream<String> kinds(UnitLine line) {
    return Stream.concat(
        line.gaps().stream().map(Gap::kind), line.seats().stream().map(Seat::kind));
  }

  List<String> columns() {
    return Stream.concat(
            Stream.of("code", "unit", "parent")
                .map(column -> voice.say("formation.column." + column)),
            kinds.isEmpty()
                ? Stream.of("vacant", "held").map(column -> voice.say("formation.column." + column))
                : kinds.stream().map(kind -> voice.name(kind.nameHi(), kind.nameEn())))
        .toList();
  }

  List<? extends @Nullable Object> cells(UnitLine line) {
    Heading.Step parent = line.parent();
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(line.unit().code());
    cells.add(voice.name(line.unit().nameHi(), line.unit().nameEn()));
    cells.add(
        parent == null || parent.id() == under
            ? null
            : voice.name(parent.nameHi(), parent.nameEn()));
    if (kinds.isEmpty()) {
      cells.add(UnitLines.vacant(line, voice));
      cells.add(UnitLines.held(line, voice));
    }
    kinds.forEach(kind -> cells.add(of(line, kind.code())));
    return cells;
  }

  private String of(UnitLine line, String kind) {
    return Stream.concat(
            line.seats().stream()
                .filter(seat -> seat.kind().equals(kind))
                .map(seat -> UnitLines.holder(seat, voice)),
            line.gaps().stream().filter(gap -> gap.kind().equals(kind)).map(this::vacant))
        .collect(Collectors.joining("; "));
  }

  private String vacant(Gap gap) {
    String since = voice.say("formation.vacant-since", gap.since());
    return gap.required() ? since : since + " (" + voice.say("formation.rules.optional") + ")";
  }
}
