package org.sangathan.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.access.AccessTest;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.Browser;
import org.sangathan.access.SmallTree;
import org.sangathan.acts.Actor;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class RevokeTokenTest {
  @Autowired private AccessWorld world;

  @Test
  void aRevokedTokenOpensNothingFromThatMoment() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser program = world.browser().with("Authorization", "Bearer " + world.token(worker));
    assertThat(program.get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(200);
    assertThat(revoke(worker, tokenOf(worker))).isEqualTo(2171);
    assertThat(program.get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(401);
  }

  @Test
  void nobodyRevokesAnothersToken() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Actor other = world.posted("booth-worker", SmallTree.BOOTH_1);
    world.token(worker);
    assertThat(revoke(other, tokenOf(worker))).isEqualTo(2021);
  }

  private int revoke(Actor who, UUID token) {
    return world.does(who, "accounts.revoke-token", SmallTree.BOOTH_1, "token", token);
  }

  private UUID tokenOf(Actor actor) {
    return world
        .database()
        .reader()
        .sql("select id from access_token where account_id = :account")
        .param("account", actor.account())
        .query(UUID.class)
        .single();
  }
}
