package org.sangathan.organisation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;
import org.springframework.stereotype.Component;

/// How units are made, closed and put elsewhere when boundaries are redrawn, for `redrawing`, which
/// knows what follows what. Each is called inside the transaction of an act that took its turn.
@Component
public class Boundaries {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

  /// What became of units that were redrawn. Declared here because places and pages ask it, kept by
  /// `redrawing`.
  public interface Redrawn {

    /// The open unit to which belongs what is said for a unit that was closed by a redrawing; the
    /// first where there are several.
    OptionalInt successor(int unit);

    /// What the unit was made from and what was made of it, the latest first.
    List<Redraw> history(int unit);

    /// The units in which people of the unit may lie today because of redrawings since that day,
    /// the unit itself included.
    List<Integer> heirs(int unit, LocalDate since);
  }

  /// @param other the unit at the other end
  /// @param before whether that one was there before, and this one was made from it
  public record Redraw(int other, boolean before, LocalDate day) {}

  /// A unit to be made: of the same level, tree, parent and kind as `like`, with its ties.
  ///
  /// @param like a unit that there is, or [#likeNone]
  public record Wanted(Unit like, String code, @Nullable String nameHi, @Nullable String nameEn) {}

  private final Organisation organisation;
  private final TreeStore store;
  private final UnitStore units;
  private final ChangeStore changes;
  private final UndoStore undos;
  private final MoveUnit moving;
  private final RenameUnit renaming;

  Boundaries(
      Organisation organisation,
      TreeStore store,
      UnitStore units,
      ChangeStore changes,
      UndoStore undos,
      MoveUnit moving,
      RenameUnit renaming) {
    this.organisation = organisation;
    this.store = store;
    this.units = units;
    this.changes = changes;
    this.undos = undos;
    this.moving = moving;
    this.renaming = renaming;
  }

  /// No other act changes the tree until the end of the transaction, and none that records, moves
  /// or counts people begins.
  public Tree takeTurn() {
    return organisation.takeTurn();
  }

  /// With what the transaction changed itself.
  public Tree tree() {
    return organisation.treeNow();
  }

  public Optional<Unit> unit(String code) {
    return units.here(Findings.code(code));
  }

  public Map<Integer, Unit> units(int... numbers) {
    return units.here(numbers);
  }

  public Map<String, Unit> unitsByCode(Collection<String> codes) {
    return organisation.unitsByCode(codes);
  }

  /// Whether a unit may bear this code, as it stands in a file.
  public static boolean isCode(String code) {
    return Findings.isCode(code);
  }

  /// Like the unit, but elsewhere.
  public static Unit likeUnder(Unit unit, int parent) {
    return new Unit(
        unit.id(),
        unit.tree(),
        unit.level(),
        parent,
        unit.cell(),
        unit.code(),
        unit.nameHi(),
        unit.nameEn(),
        unit.kind(),
        unit.validFrom(),
        unit.validTo());
  }

  /// Of the same level as the unit, but without its ties and its kind.
  public static Unit likeNone(Unit unit, int parent) {
    return new Unit(
        Tree.NONE,
        unit.tree(),
        unit.level(),
        parent,
        unit.cell(),
        "",
        null,
        null,
        null,
        unit.validFrom(),
        null);
  }

  /// Whether units of its level may lie under that unit.
  public static boolean fits(Tree tree, Unit unit, int parent) {
    return tree.levels(unit.tree()).stream()
        .filter(level -> level.id() == unit.level())
        .anyMatch(level -> level.parents().contains(tree.level(parent).id()));
  }

  /// What is wrong with the name and code of a unit that shall be made. A code that was made by a
  /// redrawing which was undone is free for the next one.
  ///
  /// @param suffix behind the names of the fields `code` and `nameHi`, where a form has several
  /// @param again the unit that bears the code and may be opened again; null if none may
  public List<Complaint> complaints(String suffix, Wanted wanted, @Nullable Unit again) {
    String field = "code" + suffix;
    String code = Findings.code(wanted.code);
    boolean taken = again == null && units.isTaken(code);
    List<Complaint> complaints = new ArrayList<>();
    if (!Findings.isCode(code)) {
      complaints.add(new Complaint(field, OrganisationRefusal.CODE_MALFORMED, code));
    } else if (taken) {
      complaints.add(new Complaint(field, OrganisationRefusal.CODE_TAKEN, code));
    }
    if (Findings.name(wanted.nameHi) == null && Findings.name(wanted.nameEn) == null) {
      complaints.add(new Complaint("nameHi" + suffix, OrganisationRefusal.NAME_MISSING));
    }
    return complaints;
  }

  /// Makes them, with the ties of the units that they are like.
  ///
  /// @return their numbers, in the same order
  public List<Integer> make(List<Wanted> wanted, LocalDate day) {
    if (wanted.isEmpty()) return List.of();
    organisation.changed();
    Tree tree = organisation.treeNow();
    int first = store.numbers(wanted.size());
    List<ChangeStore.NewUnit> made = new ArrayList<>();
    List<ChangeStore.Link> ties = new ArrayList<>();
    Map<Integer, List<UnitStore.Tie>> tied =
        units.openTies(wanted.stream().mapToInt(one -> one.like.id()).distinct().toArray()).stream()
            .collect(Collectors.groupingBy(UnitStore.Tie::unit));
    for (int i = 0; i < wanted.size(); i++) {
      Wanted one = wanted.get(i);
      made.add(new ChangeStore.NewUnit(unit(tree, one, first + i, day), path(tree, one.like)));
      for (UnitStore.Tie tie : tied.getOrDefault(one.like.id(), List.of())) {
        ties.add(new ChangeStore.Link(first + i, tie.target(), tie.type(), tie.counts(), day));
      }
    }
    changes.addUnits(made);
    changes.addWords(made.stream().flatMap(m -> CreateUnit.names(m.unit()).stream()).toList());
    if (!ties.isEmpty()) changes.addLinks(ties);
    organisation.changed();
    return made.stream().map(m -> m.unit().id()).toList();
  }

  private static Unit unit(Tree tree, Wanted wanted, int id, LocalDate day) {
    Unit like = wanted.like;
    return new Unit(
        id,
        like.tree(),
        like.level(),
        like.parent(),
        tree.cellBelow(like.parent(), level(tree, like), id),
        Findings.code(wanted.code),
        Findings.name(wanted.nameHi),
        Findings.name(wanted.nameEn),
        like.kind(),
        day,
        null);
  }

  private static Level level(Tree tree, Unit like) {
    return tree.levels().stream().filter(l -> l.id() == like.level()).findFirst().orElseThrow();
  }

  private static int[] path(Tree tree, Unit like) {
    return tree.pathTo(like.parent());
  }

  /// Units that were tied to one that goes are tied to the one that follows it.
  ///
  /// @param after by each that goes the one that follows
  public void tieTo(Map<Integer, Integer> after, LocalDate day) {
    int[] before = after.keySet().stream().mapToInt(Integer::intValue).toArray();
    List<UnitStore.Tie> ties = units.tiesTo(before);
    if (ties.isEmpty()) return;
    List<ChangeStore.Link> ended = new ArrayList<>();
    Map<List<Object>, ChangeStore.Link> begun = new LinkedHashMap<>();
    for (UnitStore.Tie tie : ties) {
      ChangeStore.Link link =
          new ChangeStore.Link(tie.unit(), tie.target(), tie.type(), tie.counts(), day);
      ended.add(link);
      int to = Objects.requireNonNull(after.get(tie.target()));
      begun.putIfAbsent(List.of(tie.unit(), tie.type(), to), link.to(to));
    }
    changes.endLinks(ended);
    changes.addLinks(List.copyOf(begun.values()));
    organisation.changed();
  }

  /// Takes [#tieTo] back; the ties that ended with the closing come back with the unit.
  public void untie(int before, int after, LocalDate closed, LocalDate day) {
    List<ChangeStore.Link> ties =
        units.tiesEnded(before, closed).stream()
            .map(tie -> new ChangeStore.Link(tie.unit(), after, tie.type(), tie.counts(), day))
            .toList();
    if (ties.isEmpty()) return;
    changes.endLinks(ties);
    organisation.changed();
  }

  /// Units that were closed when the redrawing that made them was undone go on, under other names.
  public void openAgain(Map<Unit, Wanted> again, LocalDate day) {
    if (again.isEmpty()) return;
    organisation.changed();
    again.keySet().stream()
        .collect(Collectors.groupingBy(unit -> Objects.requireNonNull(unit.validTo())))
        .forEach((closed, some) ->
            undos.reopen(some.stream().mapToInt(Unit::id).toArray(), closed, day));
    List<ChangeStore.Word> words = new ArrayList<>();
    again.forEach((unit, wanted) -> {
      Unit named = unit.named(Findings.name(wanted.nameHi), Findings.name(wanted.nameEn));
      changes.rename(unit.id(), named.nameHi(), named.nameEn());
      words.addAll(CreateUnit.names(named));
    });
    changes.addWords(words);
  }

  /// The units exist no longer from that day on; what happened in them stays counted there.
  public void close(List<Integer> numbers, LocalDate day) {
    if (numbers.isEmpty()) return;
    organisation.changed();
    changes.close(numbers.stream().mapToInt(Integer::intValue).toArray(), day);
  }

  /// Units that a redrawing closed go on as if they had not been.
  public void reopen(List<Integer> numbers, LocalDate closed, LocalDate day) {
    if (numbers.isEmpty()) return;
    organisation.changed();
    undos.reopen(numbers.stream().mapToInt(Integer::intValue).toArray(), closed, day);
  }

  /// Why a unit cannot lie there; its figures go with it when it does.
  public boolean mayLieUnder(Tree tree, int unit, int parent) {
    return tree.level(unit).parents().contains(tree.level(parent).id())
        && !(tree.crossesCells(unit, tree.isInCell(parent)) && moving.hasCounted(tree, unit));
  }

  /// Many at once, each with all that lies below it. None goes below another one of them.
  ///
  /// @param parents by each unit the one under which it goes
  public void moveUnder(Map<Integer, Integer> parents, LocalDate day) {
    if (parents.isEmpty()) return;
    Tree tree = organisation.treeNow();
    Map<Integer, Unit> before =
        units.here(parents.keySet().stream().mapToInt(Integer::intValue).toArray());
    List<Integer> topDown =
        parents.keySet().stream()
            .sorted(Comparator.comparingInt((Integer unit) -> tree.ancestors(unit).length))
            .toList();
    // Where none lies below another one, before or after, none changes the path of another one: so
    // the tree is read once for thousands.
    boolean apart =
        parents.entrySet().stream()
            .flatMapToInt(going ->
                IntStream.concat(
                    IntStream.of(tree.ancestors(going.getKey())),
                    IntStream.of(tree.pathTo(going.getValue()))))
            .noneMatch(parents::containsKey);
    Tree present = tree;
    for (int unit : topDown) {
      Unit moved = Objects.requireNonNull(before.get(unit));
      int to = Objects.requireNonNull(parents.get(unit));
      moving.move(present, moved, to, new MoveUnit.Days(day, day));
      if (!apart) present = organisation.treeNow();
    }
  }

  /// A name as it is stored; null where nothing is said.
  public static @Nullable String name(@Nullable String typed) {
    return Findings.name(typed);
  }

  /// Whether somebody who says this name means another one than the unit bears: blanks, small
  /// letters and how a letter is put together are nobody's decision. What is not said is no other.
  public static boolean isOtherName(@Nullable String said, @Nullable String there) {
    String name = Findings.name(said);
    return name != null && (there == null || !plain(name).equals(plain(there)));
  }

  private static String plain(String name) {
    String one = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return BLANKS.matcher(one).replaceAll(" ").strip();
  }

  /// A unit that goes on under other names; null where it has none in that language.
  public record Renamed(Unit unit, @Nullable String nameHi, @Nullable String nameEn) {}

  /// The former names are kept with their days, and still find the units.
  public void rename(List<Renamed> renamed, LocalDate day) {
    if (renamed.isEmpty()) return;
    renaming.rename(
        renamed.stream()
            .map(one -> new ChangeStore.Renamed(one.unit, one.nameHi, one.nameEn))
            .toList(),
        day);
  }

  /// People of the unit lie in these cells besides its own.
  ///
  /// @param cells one for each of the units
  public void lieIn(int[] numbers, int[] cells) {
    if (numbers.length == 0) return;
    organisation.changed();
    store.addFormerCells(numbers, cells);
  }
}
