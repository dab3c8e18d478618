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
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
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
  private final PostKinds postKinds;
  private final Gate gate;

  UnitLines(Formation formation, PostKinds postKinds, Gate gate) {
    this.formation = formation;
    this.postKinds = postKinds;
    this.gate = gate;
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

  /// The same, with those of the vacant posts that the reader may give marked.
  List<UnitLine> giving(Tree tree, List<UnitLine> lines, Actor reader) {
    PostKinds.Giving giving = postKinds.appointing(reader);
    return lines.stream()
        .map(line -> mayGive(tree, line, reader) ? giving(line, giving) : line)
        .toList();
  }

  /// Asked of the tree that is there, because a page has fifty lines.
  private boolean mayGive(Tree tree, UnitLine line, Actor reader) {
    Heading.Step unit = line.unit();
    Place place = new Place(unit.id(), tree.cell(unit.id()), unit.code());
    return !line.gaps().isEmpty() && unit.opens() && gate.opens(reader, "access.give-post", place);
  }

  private static UnitLine giving(UnitLine line, PostKinds.Giving giving) {
    return line.with(
        line.gaps().stream()
            .map(gap -> giving.may(gap.kind(), line.unit().id()) ? gap.given() : gap)
            .toList());
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
                kind.code(),
                kind.nameHi(),
                kind.nameEn(),
                post.required(),
                post.vacantSince(),
                false));
      } else if (holder != null) {
        seats.add(
            new Seat(
                kind.code(),
                kind.nameHi(),
                kind.nameEn(),
                holder.name(),
                holder.number(),
                post.acting(),
                post.confirmed()));
      }
    }
    return new UnitLine(unit, parent, gaps, seats, null);
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
        vacant(line, voice),
        line.gaps().stream().map(Gap::since).min(LocalDate::compareTo).orElse(null),
        held(line, voice));
  }

  /// Each vacant post with its day, and whether a unit is not formed without it.
  static String vacant(UnitLine line, Voice voice) {
    return line.gaps().stream()
        .map(gap ->
            voice.say(
                "formation.list.vacant",
                voice.name(gap.nameHi(), gap.nameEn()),
                voice.say(gap.required() ? "formation.rules.required" : "formation.rules.optional"),
                gap.since()))
        .collect(Collectors.joining("; "));
  }

  static String held(UnitLine line, Voice voice) {
    return line.seats().stream()
        .map(seat -> voice.name(seat.nameHi(), seat.nameEn()) + ": " + holder(seat, voice))
        .collect(Collectors.joining("; "));
  }

  static String holder(Seat seat, Voice voice) {
    String number = seat.number() == null ? "" : " " + Contacts.shown(seat.number());
    String acting = seat.acting() ? ", " + voice.say("formation.acting") : "";
    String unconfirmed = seat.confirmed() ? "" : ", " + voice.say("formation.unconfirmed");
    return seat.holder() + number + acting + unconfirmed;
  }

  static String lead(LevelLine level, State state, Voice voice) {
    Coverage coverage = level.coverage();
    return voice.say(
            "formation.formed",
            voice.name(level.nameHi(), level.nameEn()),
            coverage.complete(),
            coverage.units())
        + " · "
        + voice.say("formation.list.required", coverage.requiredFilled(), coverage.required())
        + (coverage.optional() == 0
            ? ""
            : " · "
                + voice.say(
                    "formation.list.optional", coverage.optionalFilled(), coverage.optional()))
        + " · "
        + voice.say("formation.state." + state.code())
        + Objects.toString(
            level.stated() == null
                ? null
                : " · " + voice.say("formation.stated", level.stated().formed()),
            "");
  }
}
