package org.sangathan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.sangathan.Sangathan;
import org.sangathan.accounts.Accounts;
import org.sangathan.database.Database;
import org.sangathan.database.Settings;
import org.sangathan.database.TestDatabase.Profile;
import org.sangathan.demo.DemoLoader.Outcome;
import org.sangathan.figures.Figures;
import org.sangathan.figures.FiguresCheck;
import org.sangathan.figures.Group;
import org.sangathan.house.OwnDatabase;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.signin.DemoSignIns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// One demo, from an empty database to the second start: the steps follow each other.
@SpringBootTest(
    classes = Sangathan.class,
    properties = {"sangathan.jobs=false", "sangathan.demo=true", "sangathan.demo.small=true"})
@OwnDatabase(Profile.PLAIN)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoLoaderTest {
  private static final long MEMBERS = 2_500;

  @TempDir private static Path folder;

  @Autowired private DemoLoader loader;
  @Autowired private DemoSignIns signIns;
  @Autowired private FiguresCheck check;
  @Autowired private Figures figures;
  @Autowired private Organisation organisation;
  @Autowired private Accounts accounts;
  @Autowired private Database database;
  @Autowired private Settings settings;

  @DynamicPropertySource
  static void data(DynamicPropertyRegistry settings) {
    settings.add("sangathan.data", folder::toString);
  }

  @Test
  @Order(1)
  void aBrokenLoadLeavesNothing() {
    Progress breaks =
        (stage, done, all) -> {
          if (stage == Progress.Stage.FIGURES) throw new IllegalStateException("pulled the plug");
        };
    assertThatThrownBy(() -> loader.loadUnlessThere(MEMBERS, breaks)).hasMessage("pulled the plug");
    assertThat(organisation.treeNow().size()).isZero();
    assertThat(signIns.signIns()).isEmpty();
  }

  @Test
  @Order(2)
  void itIsLoadedAnewAndEveryFigureIsWhatItsRowsSay() {
    assertThat(loader.loadUnlessThere(MEMBERS, Progress.SILENT)).isEqualTo(Outcome.LOADED);
    int nation = organisation.unit("N").orElseThrow().id();
    int enrolled = figures.measures().indexOf(figures.measures().byCode("enrolled"));
    assertThat(
            figures
                .read(List.of(Group.of(nation)), LocalDate.of(2020, 1, 1))
                .getFirst()
                .totals()[enrolled])
        .isEqualTo(MEMBERS);
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  @Order(3)
  void somebodyIsReadyToSignInAtEveryLevel() throws IOException {
    assertThat(signIns.signIns())
        .extracting(DemoSignIns.DemoSignIn::signInName)
        .containsExactlyInAnyOrder(
            "nation",
            "state",
            "zone",
            "division",
            "district",
            "district2",
            "metropolitan",
            "ward",
            "constituency",
            "sector",
            "booth",
            "booth2",
            "auditor")
        .allMatch(name -> accounts.actor(name).isPresent());
    Path file = folder.resolve("demo-accounts.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file)).contains("बूथ कार्यकर्ता").contains("namaste-demo");
  }

  @Test
  @Order(4)
  void whoeverIsRecordedWasRecordedBySomebody() {
    assertThat(
            database
                .writer()
                .sql(
                    """
                    /* all cells */ select count(*) from membership m
                    where not exists (select from account a where a.id = m.enroller)
                    """)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  @Order(5)
  void aDriveRunsWhosePartsAddUpAndSomeAreAheadAndSomeBehind() {
    assertThat(
            database
                .writer()
                .sql(
                    """
                    /* all cells */ select sum(t.value) filter (where l.code = 'state')
                        = all (array[
                          sum(t.value) filter (where l.code = 'constituency'),
                          sum(t.value) filter (where l.code = 'sector'),
                          sum(t.value) filter (where l.code = 'booth')])
                      and sum(t.value) filter (where l.code = 'metropolitan')
                        = sum(t.value) filter (where l.code = 'ward')
                    from target t join unit u on u.id = t.unit_id join level l on l.id = u.level
                    """)
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThat(behind("constituency")).as("constituencies behind of 32").isBetween(6L, 26L);
  }

  @Test
  @Order(6)
  void someDistrictsHaveAnExecutiveThatDecidesAndTheCityAJointBody() {
    assertThat(decisions("executive")).as("of several executives").isGreaterThanOrEqualTo(8);
    assertThat(decisions("joint")).isEqualTo(1);
  }

  @Test
  @Order(6)
  void aStartThatWasStoppedAmongTheBodiesGoesOnAndFormsNoneTwice() {
    settings.set(DemoLoader.BODIES_MARKER, "");
    long executives = decisions("executive");
    assertThat(loader.loadUnlessThere(MEMBERS, Progress.SILENT)).isEqualTo(Outcome.WAS_THERE);
    assertThat(settings.value(DemoLoader.BODIES_MARKER, "")).isEqualTo("formed");
    assertThat(decisions("executive")).isEqualTo(executives);
    assertThat(decisions("joint")).isEqualTo(1);
  }

  @Test
  @Order(6)
  void presidentsAndInChargesHaveTargetsOnceWhateverStartsAgain() {
    assertThat(postTargets()).isEqualTo(3);
    settings.set(DemoLoader.POST_TARGETS_MARKER, "");
    loader.loadUnlessThere(MEMBERS, Progress.SILENT);
    assertThat(settings.value(DemoLoader.POST_TARGETS_MARKER, "")).isEqualTo("set");
    assertThat(postTargets()).isEqualTo(3);
  }

  private long postTargets() {
    return database
        .writer()
        .sql("/* all cells */ select count(*) from post_target")
        .query(Long.class)
        .single();
  }

  private long decisions(String kind) {
    return database
        .writer()
        .sql(
            """
            /* all cells */ select count(*) from body_decision d
            join body b on b.cell_id = d.cell_id and b.id = d.body_id where b.kind = :kind
            """)
        .param("kind", kind)
        .query(Long.class)
        .single();
  }

  /// How many units of a level have reached less than half of their target after half of the drive.
  private long behind(String level) {
    return database
        .writer()
        .sql(
            """
            /* all cells */ select count(*) from target t
            join unit u on u.id = t.unit_id join level l on l.id = u.level
            where l.code = :level and t.value / 2 > (
              select coalesce(sum(c.enrolled), 0) from tally_cell c
              where c.cell_id = t.unit_id and c.day >= (select min(from_day) from drive_terms))
            """)
        .param("level", level)
        .query(Long.class)
        .single();
  }

  /// A ward counts its booths, of which there are more than are looked for one by one.
  @Test
  @Order(5)
  void theWardsOfTheCityCountTheirBoothsDayByDay() {
    Tree tree = organisation.tree();
    int city =
        organisation.units(tree.under(1)).values().stream()
            .filter(unit -> unit.code().endsWith("-CITY"))
            .findFirst()
            .orElseThrow()
            .id();
    LocalDate from = LocalDate.now(ZoneId.of("Asia/Kolkata")).minusDays(20);
    List<Group> wards =
        Arrays.stream(tree.children(city)).mapToObj(w -> Group.withLinked(tree, w)).toList();
    int enrolled = figures.measures().indexOf(figures.measures().byCode("enrolled"));
    long read =
        figures.read(wards, from).stream()
            .mapToLong(one -> one.gained(enrolled, from, from.plusDays(20)))
            .sum();
    assertThat(read)
        .isPositive()
        .isEqualTo(
            database
                .writer()
                .sql(
                    """
                    /* all cells */ select sum(enrolled) from tally_unit t
                    where day >= :from and (unit_id in (select unit_id from unit_link where type = 'ward')
                      or unit_id = any (:wards))
                    """)
                .param("from", from)
                .param("wards", tree.children(city))
                .query(Long.class)
                .single());
  }

  @Test
  @Order(6)
  void theSecondStartLoadsNothing() throws IOException {
    Files.delete(folder.resolve("demo-accounts.json"));
    long version = organisation.treeNow().version();
    assertThat(loader.loadUnlessThere(MEMBERS, Progress.SILENT)).isEqualTo(Outcome.WAS_THERE);
    assertThat(loader.loadUnlessThere(MEMBERS, Progress.SILENT)).isEqualTo(Outcome.WAS_THERE);
    assertThat(organisation.treeNow().version()).isEqualTo(version);
    assertThat(signIns.signIns()).hasSize(13);
  }

  @Test
  @Order(7)
  void aTreeOfSomebodyElseIsNotTouched() {
    settings.set(DemoLoader.MARKER, "");
    long version = organisation.treeNow().version();
    assertThat(loader.loadUnlessThere(MEMBERS, Progress.SILENT)).isEqualTo(Outcome.HOLDS_ANOTHER);
    assertThat(organisation.treeNow().version()).isEqualTo(version);
  }
}
