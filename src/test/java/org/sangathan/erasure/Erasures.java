package org.sangathan.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.sangathan.access.Access;
import org.sangathan.access.Browser;
import org.sangathan.acts.Reply;
import org.sangathan.figures.FiguresCheck;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Hari and Ila preside over the first constituency.
abstract class Erasures extends InSmallWorld {
  @Autowired FiguresCheck check;
  @LocalServerPort private int port;

  @BeforeEach
  void presidents() {
    for (String name : List.of("hari", "ila")) {
      if (accounts.actor(name).isPresent()) continue;
      access.importAccounts(
          List.of(
              new Access.Imported(
                  id(),
                  name,
                  name,
                  id(),
                  "constituency-president",
                  SmallWorld.place(SmallWorld.AC1),
                  LocalDate.of(2020, 1, 1))),
          PASSWORD);
    }
  }

  String enrol(String unit, String name, String phone) {
    return subject(perform("nisha", "membership.enrol-member", enrolment(unit, name, phone)));
  }

  Reply erase(String who, String unit, String person, String ground) {
    return say(who, "erasure.erase-person", unit, "person", person, "ground", ground);
  }

  String page(String who, String path) {
    Browser browser = new Browser(port);
    browser.signIn(who, PASSWORD);
    return browser.get(path).body();
  }

  String found(String who, String path, String sought) {
    Browser browser = new Browser(port);
    browser.signIn(who, PASSWORD);
    return browser.find(path, sought).body();
  }

  /// Every row of every table in which the text stands, as the owner of all sees them.
  long rowsWith(String table, String text) {
    return database
        .writer()
        .sql("/* all cells */ select count(*) from " + table + " t where t::text like :text")
        .param("text", "%" + text + "%")
        .query(Long.class)
        .single();
  }

  String whole(String table, String column, String person) {
    return String.join(
        "\n",
        database
            .writer()
            .sql(
                "/* all cells */ select to_jsonb(t)::text from "
                    + table
                    + " t where "
                    + column
                    + " = :id order by 1")
            .param("id", UUID.fromString(person))
            .query(String.class)
            .list());
  }

  void agreed(Reply proposed, String second) {
    String proposal = subject(proposed);
    assertThat(proposal).doesNotContain("refused");
    assertThat(refusals(say(second, "approvals.approve-deed", "AC1", "proposal", proposal)))
        .isEmpty();
  }
}
