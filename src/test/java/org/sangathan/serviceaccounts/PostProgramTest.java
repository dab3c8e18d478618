package org.sangathan.serviceaccounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.AccessTest;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.SmallTree;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class PostProgramTest {
  @Autowired private AccessWorld world;
  @Autowired private Acts acts;
  private ProgramWorld programs;
  private Actor district;

  @BeforeEach
  void come() {
    programs = new ProgramWorld(world, acts);
    district = world.posted("in-charge", SmallTree.RAMPUR);
  }

  private int post(Actor who, UUID program, String kind, int days) {
    return AccessWorld.number(programs.post(who, SmallTree.RAMPUR, program, kind, days));
  }

  private int define(String code, String... capabilities) {
    Map<String, Object> said = new TreeMap<>();
    said.put("code", code);
    said.put("nameHi", "प्रोग्राम");
    said.put("nameEn", "Program");
    said.put("capabilities", List.of(capabilities));
    said.put("enter", "own-and-below");
    said.put("see", "own-and-below");
    said.put("search", "own-and-below");
    said.put("forPrograms", "true");
    Actor top = world.posted("national-office", SmallTree.NATION);
    return world.does(top, "access.define-post", SmallTree.NATION, said);
  }

  @Test
  void aPostHasAnEndWithinAYearAndIsGivenOnFromThere() {
    UUID program = programs.added(district, SmallTree.RAMPUR, "Counter");
    assertThat(post(district, program, ProgramWorld.KIND, 0)).isEqualTo(2017);
    assertThat(post(district, program, ProgramWorld.KIND, 367)).isEqualTo(2606);
    assertThat(post(district, program, ProgramWorld.KIND, 30)).isEqualTo(2621);
    assertThat(post(district, program, ProgramWorld.KIND, 30)).isEqualTo(2014);
    assertThat(post(district, program, ProgramWorld.KIND, 60)).isEqualTo(2621);
    assertThat(
            world
                .database()
                .reader()
                .sql(
                    """
                    /* all cells */
                    select valid_to - valid_from from posting where account_id = :program order by valid_from
                    """)
                .param("program", program)
                .query(Integer.class)
                .list())
        .containsExactly(30, 30);
  }

  @Test
  void nobodyGivesAProgramWhatTheyDoNotHold() {
    UUID program = programs.added(district, SmallTree.RAMPUR, "Exporter");
    programs.kind("machine-program", "backup.*");
    assertThat(post(district, program, "machine-program", 30)).isEqualTo(2012);
    Actor top = world.posted("national-office", SmallTree.NATION);
    assertThat(post(top, program, "machine-program", 30)).isEqualTo(2621);
  }

  @Test
  void aProgramOfAnotherUnitIsLikeNone() {
    UUID theirs =
        programs.added(
            world.posted("in-charge", SmallTree.SITAPUR), SmallTree.SITAPUR, "Of Sitapur");
    assertThat(post(district, theirs, ProgramWorld.KIND, 30)).isEqualTo(2601);
    assertThat(post(district, world.newId(), ProgramWorld.KIND, 30)).isEqualTo(2601);
    Actor state = world.posted("state-office", SmallTree.STATE);
    assertThat(post(state, theirs, ProgramWorld.KIND, 30))
        .as("it is done in the unit that keeps it")
        .isEqualTo(2601);
  }

  @Test
  void peopleHoldPostsOfPeopleAndProgramsThoseOfPrograms() {
    UUID program = programs.added(district, SmallTree.RAMPUR, "Mixed up");
    assertThat(post(district, program, "booth-worker", 30)).isEqualTo(2011);
    Actor person = world.posted("booth-worker", SmallTree.BOOTH_1);
    assertThat(
            world.does(
                district,
                "access.give-post",
                SmallTree.RAMPUR,
                "account",
                person.account(),
                "postType",
                ProgramWorld.KIND))
        .isEqualTo(2011);
    assertThat(
            world.does(
                district,
                "access.give-post",
                SmallTree.RAMPUR,
                "account",
                program,
                "postType",
                "booth-worker"))
        .isEqualTo(2013);
    assertThat(
            world.does(
                district,
                "access.create-account",
                SmallTree.RAMPUR,
                "name",
                "x",
                "signInName",
                "x" + program,
                "language",
                "hindi",
                "postType",
                ProgramWorld.KIND))
        .isEqualTo(2011);
  }

  @Test
  void aProgramsPostNeverAppointsOrConfirmsAndItsKindStays() {
    for (String one :
        List.of(
            "*", "access.*", "access.give-post", "accounts.create-token", "serviceaccounts.*")) {
      assertThat(define("strong-program", one)).as(one).isEqualTo(2047);
    }
    assertThat(define("booth-worker", "figures.show-unit")).isEqualTo(2046);
  }
}
