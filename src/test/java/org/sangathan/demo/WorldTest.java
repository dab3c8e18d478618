package org.sangathan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sangathan.demo.World.Cell;

class WorldTest {
  private static final World STATE = World.of(Shape.STATE, 1);

  /// Real places to keep clear of, where they lie beside the project.
  private static final List<Path> REAL =
      Stream.of(
              "up_districts.csv",
              "up_district_aliases.csv",
              "up_divisions.csv",
              "up_assembly_constituencies.csv",
              "up_parliament_constituencies.csv")
          .map(file -> Path.of("..", "..", "shared", "data", file))
          .toList();

  @Test
  void theSameSeedDrawsTheSameWorld() {
    World again = World.of(Shape.STATE, 1);
    assertThat(again.areas()).isEqualTo(STATE.areas());
    assertThat(again.cells()).isEqualTo(STATE.cells());
    Cell cell = STATE.cells().get(200);
    assertThat(again.boothNames(cell, 3, 10)).isEqualTo(STATE.boothNames(cell, 3, 10));
    assertThat(World.of(Shape.STATE, 2).areas()).isNotEqualTo(STATE.areas());
  }

  @Test
  void aStateHasItsRealSize() {
    assertThat(STATE.areas(Tier.ZONE)).hasSize(6);
    assertThat(STATE.areas(Tier.DIVISION)).hasSize(18);
    assertThat(STATE.areas(Tier.DISTRICT)).hasSize(75);
    assertThat(STATE.areas(Tier.CONSTITUENCY)).hasSize(403);
    assertThat(STATE.areas(Tier.SEAT)).hasSize(80);
    assertThat(STATE.wards()).hasSize(110);
    assertThat(STATE.cells().stream().mapToInt(Cell::booths).sum()).isEqualTo(175_000);
    assertThat(STATE.cells().stream().mapToInt(Cell::sectors).sum()).isBetween(16_900, 17_100);
    IntStream booths = STATE.cells().stream().mapToInt(Cell::booths);
    assertThat(booths.summaryStatistics())
        .satisfies(
            s -> assertThat(s.getMin()).isEqualTo(144), s -> assertThat(s.getMax()).isEqualTo(725));
  }

  @Test
  void theNationIsDrawnByTheSameRules() {
    World nation = World.of(Shape.NATION, 1);
    assertThat(nation.areas(Tier.STATE)).hasSize(36);
    assertThat(nation.cells()).hasSize(4_123);
    assertThat(nation.unitCount()).isBetween(1_150_000, 1_160_000);
    assertThat(codes(nation)).doesNotHaveDuplicates();
  }

  @Test
  void numbersRunWithoutGapsAndCodesAreFitAndUnique() {
    int next = STATE.areas().size() + 1;
    for (Cell cell : STATE.cells()) {
      assertThat(cell.firstUnit()).isEqualTo(next);
      next = cell.end();
    }
    assertThat(STATE.unitCount()).isEqualTo(next - 1);
    assertThat(codes(STATE)).hasSize(STATE.unitCount()).doesNotHaveDuplicates();
    assertThat(codes(STATE)).allMatch(code -> code.matches("[A-Z0-9-]{1,32}"));
    assertThat(codes(STATE)).anyMatch(code -> code.matches("S1-D0\\d\\d-AC\\d{3}-B0123"));
  }

  @Test
  void someSeatsReachIntoSeveralDistricts() {
    long wide =
        STATE.areas(Tier.SEAT).stream()
            .filter(seat ->
                IntStream.range(0, STATE.cells().size())
                        .filter(c -> STATE.seatOf().get(c).equals(seat))
                        .mapToObj(c -> STATE.cells().get(c).area().at(Tier.DISTRICT).id())
                        .distinct()
                        .count()
                    > 1)
            .count();
    assertThat(wide).isBetween(20L, 70L);
  }

  @Test
  void eachWardOfTheCityHasBooths() {
    Cell first = STATE.cells().stream().filter(Cell::inCity).findFirst().orElseThrow();
    assertThat(first.area().at(Tier.DISTRICT)).isEqualTo(STATE.cityDistrict().orElseThrow());
    Set<Area> wards = new HashSet<>();
    for (Cell cell : STATE.cells()) {
      if (!cell.inCity()) continue;
      for (int b = 0; b < cell.booths(); b++) wards.add(STATE.wardOf(cell, b));
    }
    assertThat(wards).hasSize(110);
  }

  @Test
  void noPlaceBearsTheNameOfARealDistrictOrConstituency() throws IOException {
    assumeTrue(REAL.stream().allMatch(Files::exists), "no list of real places beside the project");
    Set<String> real = new HashSet<>();
    for (Path file : REAL) {
      try (Stream<String> lines = Files.lines(file)) {
        lines.flatMap(line -> Stream.of(line.split(","))).map(WorldTest::folded).forEach(real::add);
      }
    }
    assertThat(real).hasSizeGreaterThan(1_000);
    Stream<Name> ours =
        Stream.concat(STATE.areas().stream().map(Area::name), PlaceNames.towns().stream());
    assertThat(ours.flatMap(n -> Stream.of(n.hi(), n.en())).map(WorldTest::folded))
        .doesNotContainAnyElementsOf(real);
  }

  @Test
  void everyPlaceIsWrittenInBothScripts() {
    Stream<Name> names =
        STATE.cells().stream()
            .limit(40)
            .flatMap(cell ->
                Stream.concat(
                    Stream.of(cell.area().name(), STATE.sectorName(cell, 0)),
                    STATE.boothNames(cell, 0, 12).stream()));
    assertThat(names)
        .allMatch(name -> name.hi().matches("[\\p{IsDevanagari} 0-9]+"), "Devanagari")
        .allMatch(name -> name.en().matches("[A-Za-z' 0-9]+"), "Latin");
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace(" ", "");
  }

  private static Collection<String> codes(World world) {
    Stream<String> below =
        world.cells().stream()
            .flatMap(cell ->
                Stream.concat(
                    IntStream.range(0, cell.sectors()).mapToObj(cell::sectorCode),
                    IntStream.range(0, cell.booths()).mapToObj(cell::boothCode)));
    return Stream.concat(world.areas().stream().map(Area::code), below)
        .collect(Collectors.toList());
  }
}
