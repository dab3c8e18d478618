package org.sangathan.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.PostKinds;
import org.sangathan.acts.Actor;
import org.sangathan.contacts.Contacts;
import org.sangathan.coverage.CoveragePage.Gap;
import org.sangathan.coverage.CoveragePage.LevelLine;
import org.sangathan.coverage.CoveragePage.Seat;
import org.sangathan.coverage.CoveragePage.UnitLine;
import org.sangathan.formation.Coverage;
import org.sangathan.formation.Formation;
import org.sangathan.formation.Post;
import org.sangathan.formation.State;
import org.sangathan.organisation.Heading;
import org.sangathan.organisation.Tree;
import org.sangathan.words.Voice;
import org.springframework.stereotype.Component;

/// Units with their posts, for people to read and to take away.
@Component
class UnitLines {
  private final Formation formation;

  UnitLines(Formation formation) {
    this.formation = formation;
  }

  /// In the given order.
  List<UnitLine> of(View view, List<Integer> units, Actor reader) {
    if (units.isEmpty()) return List.of();
    int[] numbers = units.stream().mapToInt(Integer::intValue).toArray();
    Ground ground = view.ground();
    int[] above = Arrays.stream(numbers).map(ground::parent).filter(p -> p != Tree.NONE).toArray();
    Map<Integer, Heading.Step> parents =
        view.steps(Arrays.stream(above).distinct().toArray(), reader).stream()
            .collect(Collectors.toMap(Heading.Step::id, Function.identity()));
    Map<String, PostKinds.PostKind> kinds = formation.kinds();
    Map<Integer, List<Post>> posts = view.posts(kinds.keySet(), numbers);
    List<Heading.Step> steps = view.steps(numbers, reader);
    List<Post> all = posts.values().stream().flatMap(List::stream).toList();
    Known known = new Known(kinds, view.holders(all, steps, reader));
    return steps.stream()
        .map(step ->
            line(
                step,
                parents.get(ground.parent(step.id())),
                posts.getOrDefault(step.id(), List.of()),
                known))
        .toList();
  }

  /// What is asked once for all lines.
  private record Known(Map<String, PostKinds.PostKind> kinds, Map<UUID, View.Holder> holders) {}

  private static UnitLine line(
      Heading.Step unit, Heading.@Nullable Step parent, List<Post> posts, Known known) {
    List<Gap> gaps = new ArrayList<>();
    List<Seat> seats = new ArrayList<>();
    for (Post post : posts) {
      PostKinds.PostKind kind = known.kinds.get(post.kind());
      if (kind == null) continue;
      View.Holder holder = post.posting() == null ? null : known.holders.get(post.posting());
      if (post.vacantSince() != null) {
        gaps.add(
            new Gap(
                kind.code(), kind.nameHi(), kind.nameEn(), post.required(), post.vacantSince()));
      } else if (holder != null) {
        seats.add(
            new Seat(
                kind.nameHi(),
                kind.nameEn(),
                holder.name(),
                holder.number(),
                post.acting(),
                post.confirmed()));
      }
    }
    return new UnitLine(unit, parent, gaps, seats);
  }

  // ---- as lines of a list that is taken away ----

  static List<String> columns(Voice voice) {
    return Stream.of("code", "unit", "parent", "vacant", "oldest", "held")
        .map(column -> voice.say("formation.column." + column))
        .toList();
  }

  static List<? extends @Nullable Object> cells(UnitLine line, Voice voice) {
    Heading.Step parent = line.parent();
    return Arrays.asList(
        line.unit().code(),
        voice.name(line.unit().nameHi(), line.unit().nameEn()),
        parent == null ? null : voice.name(parent.nameHi(), parent.nameEn()),
        line.gaps().stream()
            .map(gap -> voice.name(gap.nameHi(), gap.nameEn()))
            .collect(Collectors.joining(", ")),
        line.gaps().stream().map(Gap::since).min(LocalDate::compareTo).orElse(null),
        line.seats().stream().map(seat -> told(seat, voice)).collect(Collectors.joining("; ")));
  }

  private static String told(Seat seat, Voice voice) {
    String number = seat.number() == null ? "" : " " + Contacts.shown(seat.number());
    String acting = seat.acting() ? ", " + voice.say("formation.acting") : "";
    return voice.name(seat.nameHi(), seat.nameEn()) + ": " + seat.holder() + number + acting;
  }

  static String lead(LevelLine level, State state, Voice voice) {
    Coverage coverage = level.coverage();
    return voice.say(
            "formation.formed",
            voice.name(level.nameHi(), level.nameEn()),
            coverage.complete(),
            coverage.units())
        + " · "
        + voice.say("formation.state." + state.code())
        + Objects.toString(
            level.stated() == null ? null : " · " + voice.say("formation.stated", level.stated()),
            "");
  }
}
