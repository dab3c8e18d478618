package org.sangathan.formation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.PostKinds;
import org.sangathan.acts.Progress;
import org.sangathan.database.Fence;
import org.sangathan.formation.Coverage.Goals;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.springframework.stereotype.Component;

/// The door of the module: how far units are formed, and their posts.
@Component
public class Formation {
  public static final String SHOW = "formation.show-formation";

  private final CoverageStore store;
  private final FormerStore former;
  private final StatementStore statements;
  private final RuleStore rules;
  private final ShareStore shares;
  private final Settling settling;
  private final PostKinds kinds;
  private final Organisation organisation;

  Formation(
      CoverageStore store,
      FormerStore former,
      StatementStore statements,
      RuleStore rules,
      ShareStore shares,
      Settling settling,
      PostKinds kinds,
      Organisation organisation) {
    this.store = store;
    this.former = former;
    this.statements = statements;
    this.rules = rules;
    this.shares = shares;
    this.settling = settling;
    this.kinds = kinds;
    this.organisation = organisation;
  }

  /// For a load: every unit of these levels has had the posts since a day, and whoever held one
  /// held it.
  ///
  /// @param required by the number of the level, the codes of the kinds of post that each unit
  ///   needs
  public void lay(Map<Integer, List<String>> required, LocalDate since, Progress progress) {
    required.forEach((level, codes) ->
        codes.forEach(code -> rules.set(new Rule(level, code, 1, true, true, null))));
    Tree tree = organisation.treeNow();
    settling.settleSince(
        since,
        IntStream.of(tree.roots())
            .flatMap(root -> IntStream.of(tree.under(root)))
            .filter(unit -> required.containsKey(tree.level(unit).id()))
            .toArray(),
        progress);
  }

  /// How it stands now.
  public Standing standing() {
    return store;
  }

  /// How it stood when that day ended.
  public Standing standing(LocalDate day) {
    return former.on(day);
  }

  /// These units and all below them together, level by level from the top; levels without a rule
  /// are left out.
  public List<Coverage> coverage(int... tops) {
    return tops.length == 0 ? List.of() : fromTheTop(store.of(tops));
  }

  /// In the order of the levels.
  public List<Coverage> fromTheTop(Collection<Coverage> levels) {
    Map<Integer, Integer> ranks = new HashMap<>();
    organisation.tree().levels().forEach(level -> ranks.put(level.id(), ranks.size()));
    return levels.stream()
        .sorted(Comparator.comparing(c -> ranks.getOrDefault(c.level(), Integer.MAX_VALUE)))
        .toList();
  }

  /// What a unit said of those below it.
  ///
  /// @param formed how many
  /// @param filled how many of their posts are held; null where it did not say
  public record Stated(int formed, @Nullable Integer filled, Instant at) {}

  /// What each of these units said last before that moment, by the number of the level; those that
  /// said nothing are left out.
  public Map<Integer, Map<Integer, Stated>> stated(int[] units, Instant before) {
    return units.length == 0 ? Map.of() : statements.latest(units, before);
  }

  /// For how long posts are given, as the rules say now.
  public TermRules termRules() {
    return new TermRules(
        organisation.tree(), rules.all().stream().filter(r -> r.termMonths() != null).toList());
  }

  /// For one post or for a whole file of them.
  public static final class TermRules {
    private final Tree tree;
    private final List<Rule> rules;

    private TermRules(Tree tree, List<Rule> rules) {
      this.tree = tree;
      this.rules = rules;
    }

    /// For how many months such a post is given in the unit; empty where it has no term.
    public Optional<Integer> months(int unit, String kind) {
      if (rules.isEmpty() || !tree.has(unit)) return Optional.empty();
      int level = tree.level(unit).id();
      return rules.stream()
          .filter(rule -> rule.level() == level && rule.kind().equals(kind))
          .flatMap(rule -> Stream.ofNullable(rule.termMonths()))
          .findFirst();
    }
  }

  /// What share of its committees shall be women and youth, by the number of the level.
  Map<Integer, Goals> goals() {
    return shares.goals();
  }

  /// Of the unit by itself; null where no rule speaks of its level.
  @Nullable Coverage own(int unit) {
    return store.of(new int[] {unit}, organisation.tree().level(unit).id()).get(unit);
  }

  /// The shares of women and youth among those who hold the posts of the unit itself, beside the
  /// goals of its level; empty where there is nothing to say.
  public List<Coverage.Share> shares(int unit) {
    Coverage own = own(unit);
    return own == null ? List.of() : shares(unit, own);
  }

  /// The same of a level, of a unit and all below it, as far as it can be told.
  public List<Coverage.Share> shares(int unit, Coverage coverage) {
    Goals goals = goals().getOrDefault(coverage.level(), Goals.NONE);
    Coverage.Shares shares = coverage.shares();
    if (shares.isSilent(goals)) return List.of();
    boolean enough = shares.said() >= Coverage.Shares.ENOUGH;
    return enough && isTold(unit, coverage) ? coverage.told(goals) : coverage.untold(goals);
  }

  private boolean isTold(int unit, Coverage coverage) {
    if (coverage.shares().few() == 0) return true;
    Tree tree = organisation.tree();
    int[] way = IntStream.concat(IntStream.of(tree.ancestors(unit)), IntStream.of(unit)).toArray();
    int[] beside = IntStream.of(way).flatMap(u -> IntStream.of(tree.allChildren(u))).toArray();
    Map<Integer, Coverage> known =
        store.of(
            IntStream.concat(IntStream.of(way), IntStream.of(beside)).toArray(), coverage.level());
    return new Coverage.Discretion(
            tree::allChildren,
            u -> known.getOrDefault(u, Coverage.none(coverage.level())).shares().few())
        .tells(way);
  }

  /// The same of many units for one level; those in which none of it lies are left out.
  public Map<Integer, Coverage> coverage(int[] units, int level) {
    return store.of(units, level);
  }

  /// Vacant posts of one kind, as far as the fence reaches.
  public List<Post> vacant(String kind, Fence seen, int most) {
    return store.vacant(kind, seen, most);
  }

  /// The kinds of post that people hold, by their codes and in their order.
  public Map<String, PostKinds.PostKind> kinds() {
    Map<String, PostKinds.PostKind> known = new LinkedHashMap<>();
    kinds.all().forEach(kind -> known.put(kind.code(), kind));
    return known;
  }

  /// The posts of each of these units, in the order of the kinds of post.
  public Map<Integer, List<Post>> posts(int... units) {
    return posts(store, kinds().keySet(), units);
  }

  /// @param inOrder codes of the kinds of post
  public Map<Integer, List<Post>> posts(
      Standing standing, Collection<String> inOrder, int... units) {
    Map<String, Integer> order = new HashMap<>();
    inOrder.forEach(kind -> order.put(kind, order.size()));
    return standing.posts(units).stream()
        .sorted(
            Comparator.<Post>comparingInt(p -> order.getOrDefault(p.kind(), Integer.MAX_VALUE))
                .thenComparingInt(Post::nth))
        .collect(Collectors.groupingBy(Post::unit));
  }
}
