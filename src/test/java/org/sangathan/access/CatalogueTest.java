package org.sangathan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sangathan.words.Language;
import org.sangathan.words.Words;
import org.sangathan.world.InSmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Over the whole house: what can be allowed is known, has a name, and is what the posts name.
class CatalogueTest extends InSmallWorld {
  @LocalServerPort private int port;
  @Autowired private Catalogue catalogue;
  @Autowired private PostTypeStore types;
  @Autowired private Words words;

  @Test
  void everyRightHasANameForThoseWhoGiveIt() {
    assertThat(catalogue.names())
        .contains("people.show-people", "membership.enrol-member", "membership.mend-others")
        .allMatch(name -> words.keys(Language.HINDI).contains(name + ".label"));
  }

  @Test
  void whatThePostsAllowExists() {
    for (PostType type : types.all()) {
      assertThat(type.capabilities().patterns()).as(type.code()).allMatch(this::isKnown);
    }
  }

  private boolean isKnown(String pattern) {
    return catalogue.knows(Set.of(pattern));
  }

  @Test
  void thePagesOfRightsAreWrittenForTheWholeHouse() {
    Browser top = new Browser(port);
    top.signIn("nisha", PASSWORD);
    assertThat(top.get("/posts").statusCode()).isEqualTo(200);
    assertThat(top.get("/posts/new").statusCode()).isEqualTo(200);
    assertThat(top.get("/posts/in-charge?at=D1").body()).contains("D1");
    assertThat(top.get("/u/D1/why").statusCode()).isEqualTo(200);
  }
}
