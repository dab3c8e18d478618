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
class TakeBackTokenTest {
  @Autowired private AccessWorld world;
  @Autowired private Acts acts;

  @Test
  void aSuccessorTakesBackWhatAnotherMade() {
    ProgramWorld programs = new ProgramWorld(world, acts);
    Actor maker = world.posted("in-charge", SmallTree.RAMPUR);
    UUID program = programs.posted(maker, SmallTree.RAMPUR, "Reader");
    String secret = ProgramWorld.secret();
    UUID token = ProgramWorld.made(programs.make(maker, SmallTree.RAMPUR, program, secret));
    Browser caller = programs.with(secret);
    assertThat(caller.get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(200);
    Object[] fields = {"program", "" + program, "token", "" + token};
    Actor other = world.posted("in-charge", SmallTree.SITAPUR);
    assertThat(programs.does(other, "take-back-token", SmallTree.SITAPUR, fields)).isEqualTo(2601);
    Actor successor = world.posted("in-charge", SmallTree.RAMPUR);
    assertThat(programs.does(successor, "take-back-token", SmallTree.RAMPUR, fields))
        .isEqualTo(2641);
    assertThat(caller.get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(401);
    assertThat(programs.does(successor, "take-back-token", SmallTree.RAMPUR, fields))
        .isEqualTo(2021);
  }

  @Test
  void itIsToldAmongTheEndedOnesByWhomAndNothingOfItOpens() {
    ProgramWorld programs = new ProgramWorld(world, acts);
    Actor maker = world.posted("in-charge", SmallTree.RAMPUR);
    UUID program = programs.posted(maker, SmallTree.RAMPUR, "Reader");
    String secret = ProgramWorld.secret();
    UUID token = ProgramWorld.made(programs.make(maker, SmallTree.RAMPUR, program, secret));
    Actor successor = world.posted("in-charge", SmallTree.RAMPUR);
    Browser page = world.browser(successor);
    String address = "/u/RAMPUR/service-accounts/" + program;
    assertThat(page.get(address).body()).doesNotContain("वापस लिया");
    Object[] fields = {"program", "" + program, "token", "" + token};
    programs.does(successor, "take-back-token", SmallTree.RAMPUR, fields);
    assertThat(page.get(address).body())
        .contains("समाप्त हो चुका 1 टोकन", successor.name() + " ने ", "को वापस लिया")
        .doesNotContain("value=\"" + token + "\"");
    assertThat(page.get("/u/RAMPUR/service-accounts").body()).contains("और 1 समाप्त");
    Boolean gone =
        world
            .database()
            .reader()
            .sql("select secret_hash is null from access_token where id = :id")
            .param("id", token)
            .query(Boolean.class)
            .single();
    assertThat(gone).isTrue();
    programs.does(successor, "close-program", SmallTree.RAMPUR, "program", "" + program);
    assertThat(world.accounts().tokens(java.util.List.of(program))).isEmpty();
  }

  @Test
  void nobodyTakesBackAPersonsTokenByAProgram() {
    ProgramWorld programs = new ProgramWorld(world, acts);
    Actor district = world.posted("in-charge", SmallTree.RAMPUR);
    UUID program = programs.posted(district, SmallTree.RAMPUR, "Reader");
    Actor state = world.posted("state-office", SmallTree.STATE);
    world.token(state);
    UUID theirs = world.accounts().tokens(java.util.List.of(state.account())).getFirst().id();
    assertThat(
            programs.does(
                district,
                "take-back-token",
                SmallTree.RAMPUR,
                "program",
                "" + program,
                "token",
                "" + theirs))
        .isEqualTo(2021);
    assertThat(world.accounts().tokens(java.util.List.of(state.account()))).hasSize(1);
  }
}
