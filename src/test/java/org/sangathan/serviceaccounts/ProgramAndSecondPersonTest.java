package org.sangathan.serviceaccounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.Browser;
import org.sangathan.access.ProgramPosts;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Where an office's own posts are given by two, a program gets its post by two; and no program is
/// ever the second.
@OwnDatabase
class ProgramAndSecondPersonTest extends InSmallWorld {
  @LocalServerPort private int port;
  @Autowired private ProgramPosts posts;

  private void join(String name) {
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(),
                name,
                name,
                id(),
                "state-office",
                SmallWorld.place(SmallWorld.STATE),
                LocalDate.of(2020, 1, 1))),
        PASSWORD);
  }

  private Reply post(String by, UUID program, String kind) {
    return say(
        by,
        "serviceaccounts.post-program",
        SmallWorld.STATE,
        "program",
        "" + program,
        "postType",
        kind,
        "until",
        "" + LocalDate.now(java.time.ZoneId.of("Asia/Kolkata")).plusDays(60));
  }

  @Test
  void aProgramOfTheStateGetsItsPostByTwoPeople() {
    join("sunil");
    join("sarla");
    UUID program =
        ProgramWorld.made(
            say(
                "sunil",
                "serviceaccounts.add-program",
                SmallWorld.STATE,
                "name",
                "State counter",
                "purpose",
                "x"));
    assertThat(AccessWorld.number(post("sunil", program, "no-such-post"))).isEqualTo(2011);
    Reply first = post("sunil", program, ProgramWorld.KIND);
    assertThat(AccessWorld.number(first)).isEqualTo(2511);
    assertThat(posts.of(List.of(program))).isEmpty();
    assertThat(
            AccessWorld.number(
                say(
                    "sarla",
                    "approvals.approve-deed",
                    SmallWorld.STATE,
                    "proposal",
                    "" + ProgramWorld.made(first))))
        .isEqualTo(2512);
    assertThat(posts.of(List.of(program))).hasSize(1);
    String secret = ProgramWorld.secret();
    ProgramWorld.made(
        say(
            "sunil",
            "serviceaccounts.make-token",
            SmallWorld.STATE,
            "program",
            "" + program,
            "label",
            "x",
            "days",
            9,
            "secret",
            secret));
    UUID other =
        ProgramWorld.made(
            say(
                "sunil",
                "serviceaccounts.add-program",
                SmallWorld.STATE,
                "name",
                "Another",
                "purpose",
                "x"));
    UUID waiting = ProgramWorld.made(post("sunil", other, ProgramWorld.KIND));
    assertThat(
            new Browser(port)
                .with("Authorization", "Bearer " + secret)
                .postJson(
                    "/api/v1/acts/approvals.approve-deed",
                    "{\"id\":\"%s\",\"proposal\":\"%s\"}".formatted(id(), waiting))
                .statusCode())
        .isEqualTo(403);
    assertThat(posts.of(List.of(other))).isEmpty();
  }
}
