package org.sangathan.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;

@OwnDatabase
class DeclineDeedTest extends InSmallWorld {

  private Reply define(String by, String code) {
    return say(
        by,
        "access.define-post",
        SmallWorld.NATION,
        "code",
        code,
        "nameHi",
        "विशेष कार्यालय",
        "nameEn",
        "Special office",
        "capabilities",
        List.of("figures.show-unit"),
        "enter",
        "own",
        "see",
        "own",
        "search",
        "own",
        "twoPersons",
        "true");
  }

  private static int number(Reply reply) {
    return switch (reply.answer()) {
      case Answer.Accepted<?>(var outcome, var subject) -> ((Acceptance) outcome).number();
      case Answer.Refused<?>(var complaints) -> complaints.getFirst().refusal().number();
    };
  }

  private int decline(String who, Reply proposed) {
    return number(
        say(who, "approvals.decline-deed", SmallWorld.NATION, "proposal", subject(proposed)));
  }

  private int kinds(String code) {
    return database
        .reader()
        .sql("select count(*) from post_type where code = :code")
        .param("code", code)
        .query(Integer.class)
        .single();
  }

  @Test
  void anOrganisationOfOneActsAloneUntilThereIsASecond() {
    assertThat(number(define("nisha", "special-one"))).isEqualTo(2181);
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(),
                "omkar",
                "omkar",
                id(),
                "national-office",
                SmallWorld.place(SmallWorld.NATION),
                LocalDate.of(2020, 1, 1))),
        PASSWORD);
    Reply proposed = define("nisha", "special-two");
    assertThat(number(proposed)).isEqualTo(2511);
    assertThat(decline("dinesh", proposed)).isEqualTo(2501);
    assertThat(decline("omkar", proposed)).isEqualTo(2513);
    assertThat(decline("omkar", proposed)).isEqualTo(2501);
    Reply again = define("nisha", "special-two");
    assertThat(decline("nisha", again)).isEqualTo(2514);
    assertThat(kinds("special-two")).isZero();
  }
}
