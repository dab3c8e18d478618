package org.sangathan.posttargets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.AccountWatch;
import org.sangathan.access.Places;
import org.sangathan.access.PostKinds.PostKind;
import org.sangathan.access.Sights;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Ledger;
import org.sangathan.acts.Place;
import org.sangathan.database.Fence;
import org.sangathan.figures.Figures;
import org.sangathan.formation.Formation;
import org.sangathan.formation.Post;
import org.sangathan.membership.Drive;
import org.sangathan.membership.Drives;
import org.sangathan.organisation.Heading;
import org.sangathan.organisation.Tree;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.Sees;
import org.sangathan.posttargets.PostHolders.Holder;
import org.sangathan.posttargets.PostTargetSheetPage.Asked;
import org.sangathan.posttargets.PostTargetSheetPage.Row;
import org.sangathan.targets.TargetMeasure;
import org.sangathan.words.Listing;
import org.sangathan.words.Voice;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The sheet of one target by post: each post in the reader's reach with who holds it, vacant ones
/// among them, fifty to a page. It orders by place or by name, or by what is left to be done, and
/// gives nobody a rank. Each look at who holds them is told to the trail.
@Controller
class ShowPostTargetSheet {
  private static final int SHEET = 50;
  private static final int MOST = 5_000;
  private static final int ROWS_AT_ONCE = 500;

  private final ShowPostTargets.Naming naming;
  private final Drives drives;
  private final Targeting targeting;
  private final Seating seating;
  private final Seeing seeing;

  /// Which targets there are and were, and how far one is.
  @Component
  record Targeting(
      PostTargetStore store, PastPostTargets past, PostsWithTargets posts, PostCounts counts) {}

  /// Who sits where, and what nobody holds.
  @Component
  record Seating(PostHolders holders, Formation formation, Accounts accounts) {}

  /// How far the reader sees, and which day it is.
  @Component
  record Seeing(Sights sights, Gate gate, AccountWatch watch, Ledger ledger) {}

  ShowPostTargetSheet(
      ShowPostTargets.Naming naming,
      Drives drives,
      Targeting targeting,
      Seating seating,
      Seeing seeing) {
    this.naming = naming;
    this.drives = drives;
    this.targeting = targeting;
    this.seating = seating;
    this.seeing = seeing;
  }

  enum Order {
    PLACE,
    NAME,
    LEFT;

    static List<String> codes() {
      return Stream.of(values()).map(Order::code).toList();
    }

    static Order of(String code) {
      return Stream.of(values()).filter(o -> o.code().equals(code)).findFirst().orElse(PLACE);
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What is looked at: by whom, from where, on which day.
  private record Look(
      Place place, Actor actor, LocalDate today, Drive drive, PostKind kind, PostAims.Rule rule) {
    TargetMeasure measure() {
      return TargetMeasure.of(rule.measure()).orElseThrow();
    }
  }

  /// A post that has a target.
  ///
  /// @param holder null while nobody holds it
  private record Seat(
      int unit, @Nullable Holder holder, @Nullable LocalDate vacantSince, long target) {}

  /// @param said drive, kind, measure, by (code of the unit that set it), order, sheet
  @GetMapping("/u/{code}/post-targets/sheet")
  @Sees(ShowPostTargets.SHOW)
  PostTargetSheetPage show(Place place, Actor actor, @RequestParam Map<String, String> said) {
    Look look = look(place, actor, said);
    String text = said.getOrDefault("sheet", "1");
    int sheet = text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : 1;
    Order order = Order.of(said.getOrDefault("order", ""));
    List<Seat> seats = seats(look);
    boolean tooMany = seats.size() > MOST;
    Map<UUID, Long> recorded = tooMany ? Map.of() : recorded(look, seats);
    List<Seat> page =
        tooMany
            ? List.of()
            : inOrder(seats, order, recorded).stream()
                .skip((sheet - 1L) * SHEET)
                .limit(SHEET)
                .toList();
    seeing.watch.seen(actor, place, accounts(page).toList());
    Places.Name issuer = Objects.requireNonNull(name(look.rule.issuer()));
    return new PostTargetSheetPage(
        naming.headings().of(place.unit(), actor),
        naming.organisation().treeOf(place.unit()),
        PostTargetsPage.DriveLine.of(look.drive, look.today),
        new PostTargetsPage.KindName(look.kind.nameHi(), look.kind.nameEn()),
        look.rule.measure(),
        issuer.hi(),
        issuer.en(),
        asked(look, issuer, order),
        rows(look, page, recorded),
        changes(look),
        (int) accounts(seats).count(),
        (int) seats.stream().filter(seat -> seat.holder == null).count(),
        tooMany ? null : recorded.values().stream().mapToLong(Long::longValue).sum(),
        MOST,
        sheet,
        !tooMany && seats.size() > sheet * SHEET);
  }

  /// The same posts in the same order, all of them, to be taken away.
  ///
  /// @param said drive, kind, measure, by (code of the unit that set it), order
  @GetMapping("/u/{code}/post-targets/sheet.{form:csv|xlsx|print}")
  @Sees(ShowPostTargets.SHOW)
  Listing file(Place place, Actor actor, @RequestParam Map<String, String> said, Voice voice) {
    Look look = look(place, actor, said);
    List<Seat> seats = seats(look);
    boolean tooMany = seats.size() > MOST;
    Map<UUID, Long> recorded = tooMany ? Map.of() : recorded(look, seats);
    List<Seat> ordered =
        tooMany ? List.of() : inOrder(seats, Order.of(said.getOrDefault("order", "")), recorded);
    Heading.Step unit = naming.headings().of(place.unit(), actor).unit();
    Places.Name issuer = Objects.requireNonNull(name(look.rule.issuer()));
    String post = voice.name(look.kind.nameHi(), look.kind.nameEn());
    return new Listing(
        place.code() + "-post-targets",
        voice.say("posttargets.sheet.of", voice.name(unit.nameHi(), unit.nameEn()), post),
        tooMany
            ? voice.say("posttargets.too-many", MOST)
            : voice.say(
                "posttargets.sheet.lead",
                voice.say("targets.measure." + look.rule.measure()),
                voice.name(look.drive.nameHi(), look.drive.nameEn()),
                voice.name(issuer.hi(), issuer.en())),
        SheetCells.columns(voice),
        reading -> {
          for (int from = 0; from < ordered.size(); from += ROWS_AT_ONCE) {
            int to = Math.min(ordered.size(), from + ROWS_AT_ONCE);
            List<Seat> some = ordered.subList(from, to);
            seeing.watch.seen(actor, place, accounts(some).toList());
            for (Row row : rows(look, some, recorded)) {
              if (!reading.row(SheetCells.of(row, voice))) return;
            }
          }
        });
  }

  private List<PostTargetSheetPage.Change> changes(Look look) {
    PostTargetStore.Key key =
        new PostTargetStore.Key(
            look.drive.id(), look.rule.kind(), look.measure(), look.rule.issuer());
    return targeting.past.of(key, look.place.unit(), unit -> opens(look.actor, unit));
  }

  private boolean opens(Actor actor, int unit) {
    return naming
        .places()
        .byId(unit)
        .filter(place -> seeing.gate.opens(actor, ShowPostTargets.SHOW, place))
        .isPresent();
  }

  private static Asked asked(Look look, Places.Name issuer, Order order) {
    return new Asked(
        look.place.code(),
        look.drive.id().toString(),
        look.rule.kind(),
        look.rule.measure(),
        issuer.code(),
        order.code());
  }

  private Places.@Nullable Name name(int unit) {
    return naming.places().names(List.of(unit)).get(unit);
  }

  private Look look(Place place, Actor actor, Map<String, String> said) {
    Optional<Drive> drive =
        drives.over(place.unit()).stream()
            .filter(one -> one.id().toString().equals(said.get("drive")))
            .findFirst();
    Optional<PostKind> kind =
        Optional.ofNullable(targeting.posts.all().get(said.getOrDefault("kind", "")));
    Optional<TargetMeasure> measure = TargetMeasure.of(said.getOrDefault("measure", ""));
    Optional<Place> issuer = naming.places().byCode(said.getOrDefault("by", ""));
    if (drive.isEmpty() || kind.isEmpty() || measure.isEmpty() || issuer.isEmpty()) {
      throw new NotServed(PosttargetsRefusal.POST_TARGET_UNKNOWN);
    }
    PostAims.Rule rule =
        new PostAims.Rule(kind.get().code(), measure.get().code(), issuer.get().unit());
    return new Look(place, actor, seeing.ledger.openDay(), drive.get(), kind.get(), rule);
  }

  /// All posts in reach that have this target, in the order of the tree; a few more than fit at
  /// most.
  private List<Seat> seats(Look look) {
    Tree tree = naming.organisation().tree();
    int unit = look.place.unit();
    PostAims aims =
        new PostAims(tree, targeting.store.of(look.drive.id(), PostAims.cells(tree, unit)));
    if (!aims.concerns(look.rule, unit)) {
      throw new NotServed(PosttargetsRefusal.POST_TARGET_UNKNOWN);
    }
    Fence seen = seeing.sights.below(look.actor, unit, ShowPostTargets.SHOW);
    List<Seat> seats = new ArrayList<>();
    for (Holder holder : seating.holders.of(look.kind.code(), seen, look.today, MOST + 1)) {
      aims.of(look.rule, holder.unit())
          .ifPresent(t -> seats.add(new Seat(holder.unit(), holder, null, t.value())));
    }
    for (Post post : seating.formation.vacant(look.kind.code(), seen, MOST + 1)) {
      aims.of(look.rule, post.unit())
          .ifPresent(t -> seats.add(new Seat(post.unit(), null, post.vacantSince(), t.value())));
    }
    seats.removeIf(seat -> tree.isClosed(seat.unit));
    seats.sort(Comparator.comparingInt(seat -> tree.index(seat.unit)));
    return seats;
  }

  private static Stream<UUID> accounts(List<Seat> seats) {
    return seats.stream()
        .flatMap(seat -> Stream.ofNullable(seat.holder))
        .map(Holder::account)
        .distinct();
  }

  private Map<UUID, Long> recorded(Look look, List<Seat> seats) {
    return targeting.counts.recorded(look.drive, look.measure(), accounts(seats).toList());
  }

  private List<Seat> inOrder(List<Seat> seats, Order order, Map<UUID, Long> recorded) {
    Comparator<Seat> vacantLast = Comparator.comparing(seat -> seat.holder == null);
    return switch (order) {
      case PLACE -> seats;
      case NAME -> {
        Map<UUID, String> names = seating.accounts.names(accounts(seats).toList());
        yield seats.stream()
            .sorted(
                vacantLast.thenComparing(seat ->
                    seat.holder == null ? "" : names.getOrDefault(seat.holder.account(), "")))
            .toList();
      }
      case LEFT ->
          seats.stream()
              .sorted(vacantLast.thenComparing(seat -> -(seat.target - done(seat, recorded))))
              .toList();
    };
  }

  private static long done(Seat seat, Map<UUID, Long> recorded) {
    return seat.holder == null ? 0 : recorded.getOrDefault(seat.holder.account(), 0L);
  }

  private List<Row> rows(Look look, List<Seat> page, Map<UUID, Long> recorded) {
    List<Holder> holders = page.stream().flatMap(seat -> Stream.ofNullable(seat.holder)).toList();
    Map<UUID, String> names = seating.accounts.names(accounts(page).toList());
    Map<Integer, Heading.Step> steps =
        naming
            .headings()
            .steps(page.stream().mapToInt(Seat::unit).distinct().toArray(), look.actor)
            .stream()
            .collect(Collectors.toMap(Heading.Step::id, step -> step));
    List<Holder> open = holders.stream().filter(holder -> isOpen(look.actor, holder)).toList();
    Map<UUID, Long> made =
        new HashMap<>(targeting.counts.made(look.drive, look.measure(), open, look.today));
    return page.stream()
        .filter(seat -> steps.containsKey(seat.unit))
        .map(seat -> {
          Holder holder = seat.holder;
          return new Row(
              holder == null ? null : names.getOrDefault(holder.account(), ""),
              Objects.requireNonNull(steps.get(seat.unit)),
              holder == null ? 0 : holder.units().length - 1,
              holder != null && holder.acting(),
              holder == null ? seat.vacantSince : holder.since(),
              seat.target,
              done(seat, recorded),
              holder == null ? null : made.get(holder.posting()));
        })
        .toList();
  }

  /// Whether the reader may see the figures of all units of the post.
  private boolean isOpen(Actor actor, Holder holder) {
    return Arrays.stream(holder.units())
        .allMatch(unit ->
            naming
                .places()
                .byId(unit)
                .filter(place -> seeing.gate.opens(actor, Figures.SHOW_UNIT, place))
                .isPresent());
  }
}
