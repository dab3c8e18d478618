package org.sangathan.serviceaccounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
class CloseProgramTest {
  @Autowired private AccessWorld world;
  @Autowired private Acts acts;

  @Test
  void everythingEndsInOneAct() {
    ProgramWorld programs = new ProgramWorld(world, acts);
    Actor district = world.posted("in-charge", SmallTree.RAMPUR);
    UUID program = programs.posted(district, SmallTree.RAMPUR, "Short lived");
    Browser caller = programs.with(programs.token(district, SmallTree.RAMPUR, program));
    assertThat(caller.get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(200);
    Actor other = world.posted("in-charge", SmallTree.SITAPUR);
    String id = "" + program;
    assertThat(programs.does(other, "close-program", SmallTree.SITAPUR, "program", id))
        .isEqualTo(2601);
    assertThat(programs.does(district, "close-program", SmallTree.RAMPUR, "program", id))
        .isEqualTo(2651);
    assertThat(caller.get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(401);
    assertThat(world.accounts().tokens(List.of(program))).isEmpty();
    assertThat(
            world
                .database()
                .reader()
                .sql(
                    """
                    /* all cells */
                    select count(*) from posting where account_id = :program and valid_to > :today
                    """)
                .param("program", program)
                .param("today", world.today())
                .query(Integer.class)
                .single())
        .isZero();
    Browser browser = world.browser(district);
    assertThat(browser.get("/u/RAMPUR/service-accounts").body()).doesNotContain("Short lived");
    assertThat(browser.get("/u/RAMPUR/service-accounts/" + program).statusCode()).isEqualTo(404);
    assertThat(programs.does(district, "close-program", SmallTree.RAMPUR, "program", id))
        .isEqualTo(2601);
    assertThat(world.accounts().names(List.of(program))).containsValue("Short lived");
  }
}
