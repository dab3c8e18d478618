package org.sangathan.serviceaccounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.AccessTest;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.Browser;
import org.sangathan.access.SmallTree;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.signin.SignIn;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class AddProgramTest {
  @Autowired private AccessWorld world;
  @Autowired private Acts acts;
  @Autowired private SignIn signIn;
  private ProgramWorld programs;
  private Actor district;

  @BeforeEach
  void come() {
    programs = new ProgramWorld(world, acts);
    district = world.posted("in-charge", SmallTree.RAMPUR);
  }

  @Test
  void fromTheDistrictUpwardProgramsAreAdded() {
    assertThat(
            programs.does(
                district, "add-program", SmallTree.RAMPUR, "name", "गिनती", "purpose", "आँकड़े"))
        .isEqualTo(2611);
    Actor president = world.posted("constituency-president", SmallTree.RAMPUR_AC);
    assertThat(
            programs.does(
                president, "add-program", SmallTree.RAMPUR_AC, "name", "x", "purpose", "y"))
        .isEqualTo(1012);
    assertThat(
            programs.does(district, "add-program", SmallTree.SITAPUR, "name", "x", "purpose", "y"))
        .isEqualTo(1012);
  }

  @Test
  void noProgramTendsPrograms() {
    assertThat(
            programs.does(
                ProgramWorld.byProgram(district),
                "add-program",
                SmallTree.RAMPUR,
                "name",
                "x",
                "purpose",
                "y"))
        .isEqualTo(2602);
  }

  @Test
  void nobodySignsInToAProgram() {
    UUID program = programs.posted(district, SmallTree.RAMPUR, "Night counter");
    String name =
        world
            .database()
            .reader()
            .sql("select sign_in_name from account where id = :id")
            .param("id", program)
            .query(String.class)
            .single();
    assertThat(world.accounts().bySignInName(name)).isEmpty();
    assertThat(world.accounts().byId(program)).isEmpty();
    assertThat(signIn.resetPassword(name)).as("at the machine itself").isEmpty();
    assertThat(world.accounts().createToken(name, "at the machine", 9)).isEmpty();
    signIn.keepPassword(java.util.List.of(program), AccessWorld.PASSWORD);
    Browser browser = world.browser();
    assertThat(browser.signIn(name, AccessWorld.PASSWORD).statusCode()).isNotEqualTo(303);
    assertThat(
            world.does(district, "access.issue-slips", SmallTree.RAMPUR, "accounts", "" + program))
        .isEqualTo(2013);
    assertThat(
            world.does(
                district, "access.cut-off-account", SmallTree.RAMPUR, "account", "" + program))
        .isEqualTo(2013);
  }

  @Test
  void aProgramStandsInNoListOfPeople() {
    UUID program = programs.posted(district, SmallTree.RAMPUR, "Quiet counter");
    Browser browser = world.browser(district);
    assertThat(browser.get("/u/RAMPUR/accounts").body()).doesNotContain("Quiet counter");
    assertThat(browser.get("/u/RAMPUR/accounts.csv").body()).doesNotContain("Quiet counter");
    assertThat(browser.get("/u/RAMPUR/slips").body()).doesNotContain("Quiet counter");
    assertThat(browser.get("/u/RAMPUR/accounts/" + program).statusCode()).isEqualTo(404);
    assertThat(world.access().holders(SmallTree.RAMPUR.unit()))
        .noneMatch(h -> h.account().equals(program));
  }
}
