package org.sangathan.serviceaccounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.AccessTest;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.Browser;
import org.sangathan.access.SmallTree;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Place;
import org.sangathan.acts.Presence;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class MakeTokenTest {
  @Autowired private AccessWorld world;
  @Autowired private Acts acts;
  private ProgramWorld programs;
  private Actor district;
  private UUID program;

  @BeforeEach
  void come() {
    programs = new ProgramWorld(world, acts);
    district = world.posted("in-charge", SmallTree.RAMPUR);
    program = programs.posted(district, SmallTree.RAMPUR, "Reader");
  }

  private int make(Actor who, Place place, Object... more) {
    return AccessWorld.number(programs.make(who, place, program, ProgramWorld.secret(), more));
  }

  @Test
  void aProgramReachesAsFarAsItsPost() {
    Browser caller = programs.with(programs.token(district, SmallTree.RAMPUR, program));
    assertThat(caller.get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(200);
    assertThat(caller.get("/api/v1/units/BOOTH-3").statusCode()).isEqualTo(404);
    assertThat(caller.get("/u/BOOTH-1").statusCode()).as("pages are for people").isEqualTo(303);
  }

  @Test
  void aTokenMayBeBoundToLess() {
    String secret = ProgramWorld.secret();
    ProgramWorld.made(
        programs.make(
            district,
            SmallTree.RAMPUR,
            program,
            secret,
            "within",
            "BOOTH-1",
            "capabilities",
            List.of("figures.show-unit")));
    assertThat(programs.with(secret).get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(200);
    assertThat(programs.with(secret).get("/api/v1/units/BOOTH-2").statusCode()).isEqualTo(404);
    assertThat(make(district, SmallTree.RAMPUR, "within", "BOOTH-3")).isEqualTo(1013);
    assertThat(make(district, SmallTree.RAMPUR, "capabilities", List.of("people.*")))
        .isEqualTo(2605);
    assertThat(make(district, SmallTree.RAMPUR, "capabilities", List.of("*"))).isEqualTo(2605);
    assertThat(make(district, SmallTree.RAMPUR, "days", 367)).isEqualTo(2020);
  }

  @Test
  void whatTheProgramGetsLaterNoEarlierTokenCarries() {
    String before = programs.token(district, SmallTree.RAMPUR, program);
    programs.kind("machine-program", "backup.*");
    Actor top = world.posted("national-office", SmallTree.NATION);
    ProgramWorld.made(programs.post(top, SmallTree.RAMPUR, program, "machine-program", 30));
    assertThat(make(district, SmallTree.RAMPUR))
        .as("because the token would be a road up")
        .isEqualTo(2604);
    assertThat(make(top, SmallTree.RAMPUR)).isEqualTo(2631);
    assertThat(bounds(before)).doesNotContain("backup.*").contains("membership.enrol-member");
  }

  private List<String> bounds(String secret) {
    return List.of(
        world
            .database()
            .reader()
            .sql(
                """
                select array_to_string(capabilities, ' ') from access_token
                 where secret_hash = sha256(convert_to(:secret, 'UTF8'))
                """)
            .param("secret", secret)
            .query(String.class)
            .single()
            .split(" "));
  }

  @Test
  void aProgramWithoutAPostGetsNone() {
    UUID idle = programs.added(district, SmallTree.RAMPUR, "Idle");
    assertThat(
            AccessWorld.number(
                programs.make(district, SmallTree.RAMPUR, idle, ProgramWorld.secret())))
        .isEqualTo(2603);
  }

  @Test
  void onlyPeopleOfTheUnitMakeThem() {
    assertThat(make(world.posted("in-charge", SmallTree.SITAPUR), SmallTree.SITAPUR))
        .isEqualTo(2601);
    assertThat(make(ProgramWorld.byProgram(district), SmallTree.RAMPUR)).isEqualTo(2602);
  }

  @Test
  void aTokenIsNoSurerThanTheSessionThatMadeIt() {
    Actor unsure =
        new Actor(
            district.account(),
            district.name(),
            new Presence(Presence.Door.PAGE, "127.0.0.1", false, null));
    ProgramWorld.made(
        programs.make(unsure, SmallTree.RAMPUR, program, ProgramWorld.secret(), "label", "unsure"));
    programs.token(district, SmallTree.RAMPUR, program);
    assertThat(
            world
                .database()
                .reader()
                .sql("select label from access_token where account_id = :p and not sure")
                .param("p", program)
                .query(String.class)
                .list())
        .containsExactly("unsure");
  }

  @Test
  void itHasNoAffairsOfItsOwn() {
    Browser caller = programs.with(programs.token(district, SmallTree.RAMPUR, program));
    for (String act :
        List.of(
            "\"accounts.set-preferences\",\"language\":\"english\",\"digits\":\"latin\",\"theme\":\"auto\"",
            "\"accounts.revoke-token\",\"token\":\"" + world.newId() + "\"",
            "\"accounts.create-token\",\"label\":\"x\",\"days\":9,\"secret\":\""
                + ProgramWorld.secret()
                + "\"",
            "\"signin.set-pin\",\"pin\":\"135790\",\"again\":\"135790\"",
            "\"serviceaccounts.close-program\",\"program\":\"" + program + "\"",
            "\"access.give-post\",\"account\":\""
                + district.account()
                + "\",\"postType\":\"in-charge\"")) {
      String[] said = act.substring(1).split("\",", 2);
      assertThat(
              caller
                  .postJson(
                      "/api/v1/acts/" + said[0],
                      "{\"id\":\"%s\",\"unit\":\"RAMPUR\",%s}".formatted(world.newId(), said[1]))
                  .statusCode())
          .as(act)
          .isIn(403, 422);
    }
  }

  @Test
  void itGoesOnWhenItsMakerHasLeft() {
    Browser caller = programs.with(programs.token(district, SmallTree.RAMPUR, program));
    Actor state = world.posted("state-office", SmallTree.STATE);
    assertThat(
            world.does(
                state,
                "access.end-post",
                SmallTree.RAMPUR,
                "ground",
                "resigned",
                "account",
                district.account(),
                "posting",
                world.posting(district)))
        .isEqualTo(2121);
    assertThat(caller.get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(200);
    Browser successor = world.browser(world.posted("in-charge", SmallTree.RAMPUR));
    assertThat(successor.get("/u/RAMPUR/service-accounts/" + program).body())
        .contains("a test")
        .contains(district.name());
  }

  @Test
  void itEndsWithItsPostAndOnItsDay() {
    Browser caller = programs.with(programs.token(district, SmallTree.RAMPUR, program));
    assertThat(caller.get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(200);
    world.step(Duration.ofDays(31));
    assertThat(caller.get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(401);
    district = world.posted("in-charge", SmallTree.RAMPUR);
    assertThat(make(district, SmallTree.RAMPUR)).as("its post is over too").isEqualTo(2603);
  }
}
