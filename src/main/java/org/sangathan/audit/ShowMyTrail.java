package org.sangathan.audit;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sangathan.access.PostKinds;
import org.sangathan.acts.Actor;
import org.sangathan.pages.Sees;
import org.sangathan.pages.SignedInOnly;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What concerns the reader, and what concerns the trail as a whole.
@Controller
class ShowMyTrail {
  private static final int DAYS = 60;

  private final TrailStore store;
  private final TrailLines lines;
  private final PostKinds posts;
  private final Heads heads;

  ShowMyTrail(TrailStore store, TrailLines lines, PostKinds posts, Heads heads) {
    this.store = store;
    this.lines = lines;
    this.posts = posts;
    this.heads = heads;
  }

  @GetMapping("/me/looks")
  @SignedInOnly
  MyTrailPage mine(Actor actor) {
    List<UUID> subjects =
        Stream.concat(Stream.of(actor.account()), posts.postingsOf(actor.account()).stream())
            .toList();
    return new MyTrailPage(
        lines.told(store.concerning(actor.account(), subjects, TrailLines.MOST), actor));
  }

  @GetMapping("/heads")
  @Sees(ShowTrail.CAPABILITY)
  HeadsPage heads() {
    return new HeadsPage(heads.last(DAYS));
  }
}
