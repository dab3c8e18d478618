package org.sangathan.house;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a distributed engine would refuse or make slow, judged from the text of a statement and
/// from the plan that PostgreSQL makes of it where distributed tables are partitioned by cell.
final class StatementRules {

  /// Begins a statement that is meant to go to every cell: a report, a sweep.
  static final String ALL_CELLS = "/* all cells */";

  private static final Pattern PARTITION = Pattern.compile("(\\w+)_[0-7]");
  private static final Pattern ASIDE =
      Pattern.compile("'(?:[^']++|'')*+'|--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern READS_OR_WRITES =
      Pattern.compile("(select|insert|update|delete|with|merge)\\b");
  private static final Pattern CHANGES = Pattern.compile("(update|delete)\\b");

  private static final Pattern CHANGING_VALUE =
      Pattern.compile(
          "\\b(now|random|to_jsonb|clock_timestamp|statement_timestamp|gen_random_uuid|uuidv7)\\s*\\("
              + "|\\bcurrent_timestamp\\b");

  /// Forbidden wherever they stand, each with what to do instead.
  private static final Map<Pattern, String> WORDS =
      Map.of(
          Pattern.compile("\\bset_config\\s*\\("), "set_config: send a literal `set local`",
          Pattern.compile("^\\s*(un)?listen\\b"), "listen is per node: poll",
          Pattern.compile("^\\s*notify\\b|\\bpg_notify\\s*\\("), "notify is per node: poll");

  private static final Pattern UPSERT =
      Pattern.compile("\\bdo\\s+update\\s+set\\b(.*)", Pattern.DOTALL);
  private static final Pattern LATERAL = Pattern.compile("\\blateral\\b");

  private static final JsonMapper JSON = new JsonMapper();

  private StatementRules() {}

  static boolean canBeExplained(String sql) {
    return READS_OR_WRITES.matcher(bare(sql).strip()).lookingAt();
  }

  /// What is wrong with the words, whatever the plan.
  static Optional<String> faultOfText(String sql) {
    String bare = bare(sql);
    for (Map.Entry<Pattern, String> word : WORDS.entrySet()) {
      if (word.getKey().matcher(bare).find()) {
        return Optional.of(word.getValue());
      }
    }
    Matcher upsert = UPSERT.matcher(bare);
    return upsert.find() && CHANGING_VALUE.matcher(upsert.group(1)).find()
        ? Optional.of("`do update set` takes excluded columns and constants: give time as a value")
        : Optional.empty();
  }

  /// What is wrong with the way that the statement takes through the tables.
  static Optional<String> faultOfPlan(String sql, String json) {
    JsonNode plan = JSON.readTree(json).get(0).get("Plan");
    Map<String, Set<String>> touched = touched(plan);
    Optional<String> wide = wide(touched);
    String bare = bare(sql);
    if (!touched.isEmpty() && has(plan, "Node Type", "Recursive Union")) {
      return Optional.of("a recursive query over " + touched.keySet() + ": resolve ids first");
    }
    if (!touched.isEmpty() && LATERAL.matcher(bare).find()) {
      return Optional.of("lateral over " + touched.keySet() + ": join a grouped subquery");
    }
    if (wide.isEmpty()) {
      return Optional.empty();
    }
    if (CHANGES.matcher(bare.strip()).lookingAt() && CHANGING_VALUE.matcher(bare).find()) {
      return Optional.of("changes many cells by a value that changes: give it as a parameter");
    }
    return faultOfWidePlan(plan)
        .or(() -> sql.stripLeading().startsWith(ALL_CELLS) ? Optional.empty() : wide);
  }

  /// Refused even where all cells are meant. What a CTE reads belongs to the CTE, not to the node
  /// that it hangs from.
  private static Optional<String> faultOfWidePlan(JsonNode node) {
    Map<String, Set<String>> below = new TreeMap<>();
    for (JsonNode child : node.path("Plans")) {
      if (!child.path("Parent Relationship").asString("").equals("InitPlan")) {
        collect(child, below);
      }
    }
    boolean wide = wide(below).isPresent();
    if (wide && node.path("Node Type").asString("").equals("LockRows")) {
      return Optional.of("locks rows of many cells: give cell_id");
    }
    if (wide && node.has("Grouping Sets")) {
      return Optional.of("rollup over many cells: group once, then roll up a materialized CTE");
    }
    for (JsonNode child : node.path("Plans")) {
      Optional<String> fault = faultOfWidePlan(child);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> wide(Map<String, Set<String>> touched) {
    return touched.entrySet().stream()
        .filter(table -> table.getValue().size() > 1)
        .findFirst()
        .map(t -> "touches " + t.getValue().size() + " parts of " + t.getKey() + ": give cell_id");
  }

  /// Partitions by table.
  private static Map<String, Set<String>> touched(JsonNode node) {
    Map<String, Set<String>> found = new TreeMap<>();
    collect(node, found);
    return found;
  }

  private static void collect(JsonNode node, Map<String, Set<String>> found) {
    Matcher partition = PARTITION.matcher(node.path("Relation Name").asString(""));
    if (partition.matches()) {
      found.computeIfAbsent(partition.group(1), t -> new TreeSet<>()).add(partition.group());
    }
    for (JsonNode child : node.path("Plans")) {
      collect(child, found);
    }
  }

  private static boolean has(JsonNode node, String field, String value) {
    if (node.path(field).asString("").equals(value)) {
      return true;
    }
    for (JsonNode child : node.path("Plans")) {
      if (has(child, field, value)) {
        return true;
      }
    }
    return false;
  }

  private static String bare(String sql) {
    return ASIDE.matcher(sql).replaceAll(" ").toLowerCase(Locale.ROOT);
  }
}
