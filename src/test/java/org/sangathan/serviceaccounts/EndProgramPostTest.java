package org.sangathan.serviceaccounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.access.AccessTest;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.Browser;
import org.sangathan.access.SmallTree;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class EndProgramPostTest {
  @Autowired private AccessWorld world;
  @Autowired private Acts acts;

  @Test
  void aProgramWithoutItsPostReachesNothing() {
    ProgramWorld programs = new ProgramWorld(world, acts);
    Actor district = world.posted("in-charge", SmallTree.RAMPUR);
    UUID program = programs.added(district, SmallTree.RAMPUR, "Reader");
    UUID posting =
        ProgramWorld.made(
            programs.post(district, SmallTree.RAMPUR, program, ProgramWorld.KIND, 30));
    Browser caller = programs.with(programs.token(district, SmallTree.RAMPUR, program));
    assertThat(caller.get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(200);
    Object[] fields = {"program", "" + program, "posting", "" + posting};
    Actor other = world.posted("in-charge", SmallTree.SITAPUR);
    assertThat(programs.does(other, "end-program-post", SmallTree.SITAPUR, fields)).isEqualTo(2601);
    assertThat(programs.does(district, "end-program-post", SmallTree.RAMPUR, fields))
        .isEqualTo(2661);
    assertThat(caller.get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(404);
    assertThat(programs.does(district, "end-program-post", SmallTree.RAMPUR, fields))
        .isEqualTo(2607);
  }

  @Test
  void aPersonsPostIsNoProgramsPost() {
    ProgramWorld programs = new ProgramWorld(world, acts);
    Actor district = world.posted("in-charge", SmallTree.RAMPUR);
    UUID program = programs.posted(district, SmallTree.RAMPUR, "Reader");
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    assertThat(
            programs.does(
                district,
                "end-program-post",
                SmallTree.RAMPUR,
                "program",
                "" + program,
                "posting",
                "" + world.posting(worker)))
        .isEqualTo(2607);
    assertThat(
            world.does(
                district,
                "access.end-post",
                SmallTree.RAMPUR,
                "ground",
                "resigned",
                "account",
                program,
                "posting",
                world.posting(new Actor(program, "Reader"))))
        .as("and a program's post is no person's")
        .isEqualTo(2015);
  }
}
