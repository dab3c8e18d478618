package org.sangathan.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.organisation.Organisation.Found;
import org.sangathan.organisation.SearchStore.Hit;
import org.sangathan.words.LatinDigits;
import org.sangathan.words.LatinKey;
import org.springframework.stereotype.Component;

/// Finds units as one types, in Hindi, in Latin letters and by number: first what begins so, then
/// what holds such a word, and only when there is nothing, what is much alike.
@Component
class UnitSearch {
  private static final int FEW_UNITS = 2_000;
  private static final int LETTERS_FOR_INSIDE = 3;

  /// Words after a name that belong to the sentence, by their keys: in, of, to, from, on, and
  /// "number".
  private static final Set<String> BESIDE =
      Arrays.stream("में का की के को से पर ने नंबर संख्या no number".split(" "))
          .map(LatinKey::fine)
          .collect(Collectors.toUnmodifiableSet());

  private final SearchStore store;
  private final UnitStore units;
  private volatile @Nullable LevelNames levelNames;

  UnitSearch(SearchStore store, UnitStore units) {
    this.store = store;
    this.units = units;
  }

  List<Found> find(Tree tree, String typed, int[] own, int most) {
    Asked asked = Asked.of(levelNames(tree), typed);
    if (asked.isEmpty()) return List.of();
    Map<Integer, Hit> best = new HashMap<>();
    if (asked.hasDigits()) keep(store.byNumber(asked.code, asked.number), best);
    for (String key : asked.keys) keep(byName(tree, asked, key, own), best);
    if (best.size() < most) {
      for (String key : asked.keys) {
        if (key.length() >= LETTERS_FOR_INSIDE) keep(store.inside(key), best);
      }
    }
    if (best.isEmpty()) for (String key : asked.keys) keep(store.like(key), best);
    List<Hit> ranked =
        best.values().stream()
            .filter(hit -> tree.has(hit.unit()))
            .sorted(order(tree, asked, own))
            .limit(most)
            .toList();
    return named(ranked);
  }

  /// Which levels a word names, by its key; made once for each tree, because keys take their time.
  private Map<String, Set<Integer>> levelNames(Tree tree) {
    LevelNames known = levelNames;
    if (known != null && known.levels.equals(tree.levels())) return known.byKey;
    Map<String, Set<Integer>> byKey = new HashMap<>();
    for (Level level : tree.levels()) {
      for (String name : List.of(level.nameHi(), level.nameEn())) {
        byKey.computeIfAbsent(LatinKey.fine(name), _ -> new HashSet<>()).add(level.id());
      }
    }
    levelNames = new LevelNames(tree.levels(), byKey);
    return byKey;
  }

  private record LevelNames(List<Level> levels, Map<String, Set<Integer>> byKey) {}

  private List<Hit> byName(Tree tree, Asked asked, String key, int[] own) {
    List<Hit> hits = new ArrayList<>(store.beginning(asked.text, key));
    int[] near = IntStream.of(own).filter(tree::has).flatMap(u -> around(tree, u)).toArray();
    if (near.length > 0) hits.addAll(store.among(near, key));
    return hits;
  }

  /// The units above and, of the highest of them that is small enough, all that lies below.
  private static IntStream around(Tree tree, int unit) {
    int[] path = tree.pathTo(unit);
    IntStream below =
        IntStream.of(path)
            .filter(each -> tree.under(each).length <= FEW_UNITS)
            .limit(1)
            .flatMap(each -> IntStream.of(tree.under(each)));
    return IntStream.concat(IntStream.of(path), below).distinct();
  }

  private static void keep(List<Hit> hits, Map<Integer, Hit> best) {
    for (Hit hit : hits) {
      best.merge(hit.unit(), hit, (a, b) -> b.grade() < a.grade() ? b : a);
    }
  }

  private static Comparator<Hit> order(Tree tree, Asked asked, int[] own) {
    return Comparator.<Hit, Boolean>comparing(hit -> tree.isClosed(hit.unit()))
        .thenComparing(
            hit -> !asked.levels.isEmpty() && !asked.levels.contains(tree.level(hit.unit()).id()))
        .thenComparing(hit -> IntStream.of(own).noneMatch(unit -> isInLine(tree, hit.unit(), unit)))
        .thenComparing(Hit::grade)
        .thenComparing(
            hit -> -IntStream.of(own).map(unit -> shared(tree, hit, unit)).max().orElse(0))
        .thenComparing(hit -> tree.tree(hit.unit()))
        .thenComparing(hit -> tree.level(hit.unit()).rank())
        .thenComparing(hit -> tree.index(hit.unit()));
  }

  private static boolean isInLine(Tree tree, int hit, int own) {
    return tree.within(hit, own) || tree.within(own, hit);
  }

  /// How many units lie above both: people mean what is near them.
  private static int shared(Tree tree, Hit hit, int own) {
    if (!tree.has(own)) return 0;
    int[] above = tree.ancestors(own);
    int[] there = tree.ancestors(hit.unit());
    int same = Arrays.mismatch(above, there);
    return same < 0 ? above.length : same;
  }

  private List<Found> named(List<Hit> hits) {
    Map<Integer, Unit> known = units.byId(hits.stream().mapToInt(Hit::unit).toArray());
    List<Found> found = new ArrayList<>();
    for (Hit hit : hits) {
      Unit unit = known.get(hit.unit());
      if (unit != null) found.add(new Found(unit, by(hit)));
    }
    return found;
  }

  private static @Nullable String by(Hit hit) {
    return hit.kind().equals("former") || hit.kind().equals("alias") ? hit.word() : null;
  }

  /// What was typed, understood.
  ///
  /// @param keys of the whole text, and of it without words such as "ward" and "in"
  /// @param levels that it names, if any: those go first
  private record Asked(
      String text, List<String> keys, String code, String number, Set<Integer> levels) {
    private static final int LONGEST = 80;

    static Asked of(Map<String, Set<Integer>> levelsByName, String typed) {
      String cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
      String text = LatinKey.repair(LatinDigits.of(cut));
      Set<Integer> levels = new HashSet<>();
      List<String> kept = new ArrayList<>();
      List<LatinKey.Word> words = LatinKey.words(text);
      for (LatinKey.Word word : words) {
        Set<Integer> named = levelsByName.getOrDefault(word.fine(), Set.of());
        levels.addAll(named);
        if (named.isEmpty() && !BESIDE.contains(word.fine())) kept.add(word.fine());
      }
      String number = text.replaceAll("\\D+", " ").strip();
      String code = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9-]+", "");
      return new Asked(
          text,
          keys(words.stream().map(LatinKey.Word::fine).collect(Collectors.joining(" ")), kept),
          code,
          number.contains(" ") ? "" : number,
          levels);
    }

    private static List<String> keys(String whole, List<String> kept) {
      String bare = String.join(" ", kept);
      if (whole.isEmpty()) return List.of();
      return bare.isEmpty() || bare.equals(whole) ? List.of(whole) : List.of(whole, bare);
    }

    boolean isEmpty() {
      return keys.isEmpty() && code.isEmpty();
    }

    boolean hasDigits() {
      return code.chars().anyMatch(Character::isDigit);
    }
  }
}
