package org.sangathan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIf;

/// The tree of a real state, from files that are never part of the project. Skipped where they are
/// not.
@TestInstance(Lifecycle.PER_CLASS)
@EnabledIf(value = "present", disabledReason = "there is no folder ../shared/data here")
class RealPlacesTest {
  private static final Path DATA = Path.of("../shared/data");
  private static final String HEAD =
      "tree,code,level,parent_code,name_hi,name_en,kind,valid_from,valid_to,aliases";

  private TreeWorld world;
  private final Map<String, String> answers = new HashMap<>();

  static boolean present() {
    return Files.isDirectory(DATA);
  }

  @BeforeAll
  void load() {
    world = new TreeWorld();
    world.create("IN", "UP", "STATE", "उत्तर प्रदेश", "Uttar Pradesh");
    world.act(
        "create-tree",
        "IN",
        "code",
        "PC",
        "nameHi",
        "लोकसभा",
        "nameEn",
        "Parliament",
        "levelHi",
        "प्रदेश",
        "levelEn",
        "State");
    world.act(
        "create-level",
        "IN",
        "tree",
        "PC",
        "code",
        "SEAT",
        "nameHi",
        "लोकसभा क्षेत्र",
        "nameEn",
        "Parliamentary constituency",
        "parents",
        List.of("TOP"));
    bring(
        "divisions",
        HEAD,
        rows("up_divisions.csv").stream()
            .map(r ->
                line(
                    "MAIN",
                    "DIV-" + r.getField("division_code"),
                    "DIVISION",
                    "UP",
                    r.getField("name_hi"),
                    r.getField("name_en"),
                    "",
                    "",
                    "",
                    "")));
    Map<String, String> aliases =
        Map.of("120", "इलाहाबाद|Allahabad", "140", "फैजाबाद|Faizabad", "154", "ज्योतिबा फूले नगर");
    bring(
        "districts",
        HEAD + ",id:LGD,id:CENSUS2011",
        rows("up_districts.csv").stream()
            .map(r ->
                line(
                    "MAIN",
                    "D-" + r.getField("lgd_district_code"),
                    "DISTRICT",
                    "DIV-" + r.getField("division_code"),
                    r.getField("name_hi"),
                    r.getField("name_en"),
                    "",
                    "",
                    "",
                    aliases.getOrDefault(r.getField("lgd_district_code"), ""),
                    r.getField("lgd_district_code"),
                    r.getField("census2011_code"))));
    bring(
        "seats",
        HEAD + ",id:ECI2008",
        rows("up_parliament_constituencies.csv").stream()
            .map(r ->
                line(
                    "PC",
                    "PC-" + r.getField("pc_no"),
                    "SEAT",
                    "PC",
                    r.getField("name_hi"),
                    r.getField("name_en"),
                    "",
                    "",
                    "",
                    "",
                    r.getField("pc_no"))));
    bring(
        "constituencies",
        HEAD + ",id:ECI2008,link:PC,count:electors@2014-05-07",
        rows("up_assembly_constituencies.csv").stream()
            .map(r ->
                line(
                    "MAIN",
                    "AC-" + r.getField("ac_no"),
                    "AC",
                    "D-" + r.getField("lgd_district_code"),
                    r.getField("name_hi"),
                    r.getField("name_en"),
                    "",
                    "2008-02-19",
                    "",
                    "",
                    r.getField("ac_no"),
                    "PC-" + r.getField("pc_no"),
                    r.getField("electors_2014_booth_file"))));
    bring(
        "metro",
        HEAD,
        java.util.stream.Stream.of(
            line(
                "MAIN",
                "KNM",
                "METRO",
                "D-157",
                "कानपुर महानगर",
                "Kanpur City",
                "urban",
                "",
                "",
                "")));
    bring("wards", HEAD + ",id:WARD", wards().stream());
    bring(
        "booths",
        HEAD + ",link:WARD,count:electors@2014-05-07",
        rows("kanpur_nagar_polling_stations_2014.csv").stream()
            .map(r ->
                line(
                    "MAIN",
                    "B-" + r.getField("ac_no") + "-" + r.getField("part_no"),
                    "BOOTH",
                    "AC-" + r.getField("ac_no"),
                    "",
                    r.getField("part_name"),
                    "",
                    "",
                    "",
                    "",
                    r.getField("ac_no").equals("212")
                        ? "KNW-" + (1 + Integer.parseInt(r.getField("part_no")) % 110)
                        : "",
                    r.getField("electors_total"))));
  }

  @AfterAll
  void close() {
    world.close();
  }

  private static List<NamedCsvRecord> rows(String file) {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(DATA.resolve(file))) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The corporation has 110 wards; of two the source gives no name, and numbers for less than
  /// half.
  private static List<String> wards() {
    List<String> lines = new ArrayList<>();
    for (NamedCsvRecord row : rows("kanpur_nagar_nigam_wards.csv")) {
      lines.add(
          line(
              "MAIN",
              "KNW-" + (lines.size() + 1),
              "WARD",
              "KNM",
              row.getField("name_hi"),
              row.getField("name_en"),
              "urban",
              "",
              "",
              "",
              row.getField("ward_no_if_known")));
    }
    while (lines.size() < 110) {
      lines.add(
          line(
              "MAIN",
              "KNW-" + (lines.size() + 1),
              "WARD",
              "KNM",
              "अज्ञात",
              "",
              "urban",
              "",
              "",
              "",
              ""));
    }
    return lines;
  }

  private static String line(String... cells) {
    return String.join(
        ",", Arrays.stream(cells).map(c -> "\"" + c.replace("\"", "\"\"") + "\"").toList());
  }

  private void bring(String what, String head, java.util.stream.Stream<String> lines) {
    List<String> file = new ArrayList<>(List.of(head));
    lines.forEach(file::add);
    String said = TreeWorld.said(world.importing(file.toArray(String[]::new)));
    answers.put(what, said);
    String again = TreeWorld.said(world.importing(file.toArray(String[]::new)));
    assertThat(said).as(what).isEqualTo("IMPORTED");
    assertThat(again).as(what + " again").isEqualTo("NOTHING_NEW");
  }

  private int[] at(String level) {
    Tree tree = world.tree();
    return tree.unitsAtLevelUnder(world.id("IN"), tree.levelOf(1, level).orElseThrow().id());
  }

  private List<String> found(String typed) {
    return world.organisation().search(typed, new int[0], 10).stream()
        .map(f -> f.unit().code())
        .toList();
  }

  @Test
  void everyLevelHasItsUnits() {
    assertThat(at("DIVISION")).hasSize(18);
    assertThat(at("DISTRICT")).hasSize(75);
    assertThat(at("AC")).hasSize(403);
    assertThat(at("BOOTH")).hasSize(3210);
    assertThat(at("WARD")).hasSize(110);
    assertThat(world.tree().countsBelow(world.id("PC"))).hasSize(1).containsValue(80);
    assertThat(world.tree().under(world.id("D-157"))).hasSize(1 + 10 + 3210 + 1 + 110);
  }

  @Test
  void fortyFiveSeatsLieInMoreThanOneDistrict() {
    Tree tree = world.tree();
    int level = tree.levelOf(1, "DISTRICT").orElseThrow().id();
    int tied = 0;
    int spanning = 0;
    for (int seat : tree.children(world.id("PC"))) {
      Set<Integer> districts = new HashSet<>();
      int[] constituencies = tree.linkedTo(seat);
      tied += constituencies.length;
      for (int unit : constituencies)
        IntStream.of(tree.ancestors(unit))
            .filter(a -> tree.level(a).id() == level)
            .forEach(districts::add);
      if (districts.size() > 1) spanning++;
    }
    assertThat(tied).isEqualTo(403);
    assertThat(spanning).isEqualTo(45);
  }

  @Test
  void wardsWithoutNameOrNumberAreStillWards() {
    List<String> unknown =
        world.organisation().units(at("WARD")).values().stream()
            .filter(u -> "अज्ञात".equals(u.nameHi()))
            .map(Unit::code)
            .toList();
    assertThat(unknown).containsExactlyInAnyOrder("KNW-109", "KNW-110");
    Set<Integer> numbered = new TreeSet<>();
    for (int ward : at("WARD"))
      if (!world.bean(UnitStore.class).officialIds(ward).isEmpty()) numbered.add(ward);
    assertThat(numbered).hasSize(108 - 61);
    assertThat(world.tree().linkedUnder(world.id("KNM"))).hasSizeGreaterThan(100);
  }

  @Test
  void weightsAddUpToTheElectorsOfTheState() {
    assertThat(
            world.organisation().counts("electors", at("AC")).values().stream()
                .mapToLong(Long::longValue)
                .sum())
        .isEqualTo(137_297_351L);
  }

  @Test
  void formerNamesAndOtherSpellingsFindTheUnit() {
    for (String typed :
        List.of(
            "इलाहाबाद",
            "Allahabad",
            "प्रयागराज",
            "prayagraj",
            "Prayag",
            "इलाहाबाद में",
            "ilahabad")) {
      assertThat(found(typed)).as(typed).contains("D-120");
    }
    for (String typed : List.of("फ़ैज़ाबाद", "Faizabad", "अयोध्या", "Ayodhya", "ayodhia")) {
      assertThat(found(typed)).as(typed).contains("D-140");
    }
    for (String typed :
        List.of("कानपुर नगर", "kanpur nagar", "Kanpoor", "कानपुर में", "कानपूर", "kanpr nagar")) {
      assertThat(found(typed)).as(typed).contains("D-157");
    }
  }

  @Test
  void numbersFindUnitsToo() {
    assertThat(found("209").getFirst()).isEqualTo("AC-209");
    assertThat(found("२०९").getFirst()).isEqualTo("AC-209");
    assertThat(found("विधानसभा 212").getFirst()).isEqualTo("AC-212");
    assertThat(found("PC-43").getFirst()).isEqualTo("PC-43");
    assertThat(found("B-209-1").getFirst()).isEqualTo("B-209-1");
    assertThat(
            world
                .organisation()
                .search("1", new int[] {world.id("AC-210")}, 10)
                .getFirst()
                .unit()
                .code())
        .isEqualTo("B-210-1");
  }

  @Test
  void partsOfLongBoothNamesFindThem() {
    assertThat(found("Indrapuri vinayakpur")).isNotEmpty();
    assertThat(found("gangupur")).contains("B-209-1");
    assertThat(found("गंगूपुर")).contains("B-209-1");
  }
}
