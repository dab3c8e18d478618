package org.sangathan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.acts.Reply;
import org.sangathan.database.Rows;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// An affiliated tree gets a unit at each place of the main one, in one act.
@OwnDatabase
class LayTreeTest extends InSmallWorld {
  @LocalServerPort private int port;

  @BeforeEach
  void createYouth() {
    if (organisation.tree("YOUTH").isEmpty()) create("YOUTH");
  }

  private void create(String tree) {
    Reply reply =
        say(
            "nisha",
            "organisation.create-tree",
            SmallWorld.NATION,
            "code",
            tree,
            "nameHi",
            "युवा संगठन",
            "nameEn",
            "Youth",
            "levelHi",
            "राष्ट्र",
            "levelEn",
            "Nation");
    assertThat(refusals(reply)).isEmpty();
  }

  private Reply lay(String who, String tree, String under, String... levels) {
    return say(
        who,
        "organisation.lay-tree",
        SmallWorld.NATION,
        "tree",
        tree,
        "levels",
        List.of(levels),
        "under",
        under);
  }

  private void take(String upload) {
    Reply reply = say("nisha", "organisation.import-units", SmallWorld.NATION, "upload", upload);
    assertThat(refusals(reply)).isEmpty();
  }

  private List<String> laid(String tree) {
    return database
        .reader()
        .sql(
            """
            select u.code || ' < ' || p.code || ' @ ' || t.code || case when k.counts then '+' else '' end
            from unit u join unit p on p.id = u.parent join tree on tree.id = u.tree
              join unit_link k on k.unit_id = u.id and k.type = 'place' and k.valid_to is null
              join unit t on t.id = k.target
            where tree.code = :tree and u.valid_to is null order by u.code
            """)
        .param("tree", tree)
        .query(Rows.single(String.class))
        .list();
  }

  @Test
  void eachPlaceGetsAUnitThatIsTiedToIt() {
    Reply proposed = lay("nisha", "youth", "", "STATE", "DISTRICT", "CONSTITUENCY");
    assertThat(refusals(proposed)).isEmpty();
    assertThat(laid("YOUTH")).isEmpty();

    Browser nisha = new Browser(port);
    nisha.signIn("nisha", PASSWORD);
    String page = nisha.get("/u/N/uploads/" + subject(proposed)).body();
    assertThat(page).contains("YOUTH-S1", "चंदनपुर उत्तर");

    take(subject(proposed));
    assertThat(laid("YOUTH"))
        .containsExactly(
            "YOUTH-AC1 < YOUTH-D1 @ AC1",
            "YOUTH-AC2 < YOUTH-D1 @ AC2",
            "YOUTH-D1 < YOUTH-S1 @ D1",
            "YOUTH-S1 < YOUTH @ S1");
    assertThat(nisha.get("/u/YOUTH-AC1").statusCode()).isEqualTo(200);
    assertThat(nisha.get("/u/YOUTH-AC1/structure").body()).contains("चंदनपुर उत्तर", "/u/AC1");
  }

  @Test
  void laidAgainOnlyWhatCameSinceIsNewAndAllOfItCanBeUndone() {
    create("WOMEN");
    String first = subject(lay("nisha", "WOMEN", "AC1", "CONSTITUENCY", "BOOTH"));
    take(first);
    assertThat(laid("WOMEN"))
        .containsExactly(
            "WOMEN-AC1 < WOMEN @ AC1",
            "WOMEN-B1 < WOMEN-AC1 @ B1",
            "WOMEN-B2 < WOMEN-AC1 @ B2",
            "WOMEN-B3 < WOMEN-AC1 @ B3");

    String second = subject(lay("nisha", "WOMEN", "", "CONSTITUENCY", "BOOTH"));
    take(second);
    assertThat(laid("WOMEN"))
        .hasSize(6)
        .contains("WOMEN-B4 < WOMEN-AC2 @ B4", "WOMEN-AC2 < WOMEN @ AC2");
    assertThat(refusals(lay("nisha", "WOMEN", "", "CONSTITUENCY", "BOOTH")))
        .as("there is nothing left to lay")
        .containsExactly(6202);

    Reply undone = say("nisha", "organisation.undo-import", SmallWorld.NATION, "upload", second);
    assertThat(refusals(undone)).isEmpty();
    assertThat(laid("WOMEN")).hasSize(4);
  }

  @Test
  void aUnitLiesBelowThatOfTheNearestPlaceThatWasLaidBefore() {
    create("ELDERS");
    take(subject(lay("nisha", "ELDERS", "", "STATE", "DISTRICT")));
    take(subject(lay("nisha", "ELDERS", "AC2", "DISTRICT", "CONSTITUENCY")));
    assertThat(laid("ELDERS"))
        .containsExactly(
            "ELDERS-AC2 < ELDERS-D1 @ AC2",
            "ELDERS-D1 < ELDERS-S1 @ D1",
            "ELDERS-S1 < ELDERS @ S1");
  }

  @Test
  void whatCannotBeLaidIsRefusedByName() {
    assertThat(refusals(lay("nisha", "MAIN", "", "STATE"))).containsExactly(3102);
    assertThat(refusals(lay("nisha", "NOBODY", "", "STATE"))).containsExactly(3013);
    assertThat(refusals(lay("nisha", "YOUTH", "", "NATION"))).containsExactly(3010);
    assertThat(refusals(lay("nisha", "YOUTH", ""))).containsExactly(3010);
    assertThat(refusals(lay("nisha", "YOUTH", "PC-1", "STATE"))).containsExactly(3011);
    assertThat(refusals(lay("dinesh", "YOUTH", "", "STATE"))).containsExactly(1012);
    create("A-TREE-WITH-A-CODE-THAT-IS-LONG");
    assertThat(refusals(lay("nisha", "A-TREE-WITH-A-CODE-THAT-IS-LONG", "", "STATE")))
        .containsExactly(3003);
  }

  @Test
  void whatIsWrongWithTheFileIsSaidOnThePageOfTheLevels() {
    create("A-TREE-WHOSE-CODE-IS-MUCH-LONG");
    Browser nisha = new Browser(port);
    nisha.signIn("nisha", PASSWORD);
    nisha.get("/levels");
    String refused =
        nisha
            .post(
                "/acts/organisation.lay-tree",
                "id",
                id().toString(),
                "_form",
                "A-TREE-WHOSE-CODE-IS-MUCH-LONG",
                "unit",
                SmallWorld.NATION,
                "tree",
                "A-TREE-WHOSE-CODE-IS-MUCH-LONG",
                "levels",
                "state")
            .body();
    assertThat(refused.split("“A-TREE-WHOSE-CODE-IS-MUCH-LONG-[A-Z]+” कोड नहीं बन सकता", -1))
        .as("said once, by the form that was sent")
        .hasSize(2);
    assertThat(refused).containsOnlyOnce("value=\"state\" checked");
  }
}
