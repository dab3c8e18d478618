package org.sangathan.notices;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.access.Places;
import org.sangathan.access.PostKinds;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.springframework.stereotype.Component;

/// The door of the module: which notices somebody has, and how many of them are new. All of it is
/// asked of the board and of the posts in memory.
@Component
public class Notices {
  static final String SHOW = "notices.show-notices";
  static final String PAGE = "/notices";

  private final NoticeBoard board;
  private final ReadMarks marks;
  private final PostKinds posts;
  private final Places places;
  private final Organisation organisation;
  private final Gate gate;

  Notices(
      NoticeBoard board,
      ReadMarks marks,
      PostKinds posts,
      Places places,
      Organisation organisation,
      Gate gate) {
    this.board = board;
    this.marks = marks;
    this.posts = posts;
    this.places = places;
    this.organisation = organisation;
    this.gate = gate;
  }

  /// How many the reader has not opened yet.
  public int unread(Actor reader) {
    return fresh(reader).size();
  }

  /// Those not opened yet, the newest first; what was taken back is no news.
  List<NoticeBoard.Posted> fresh(Actor reader) {
    List<NoticeBoard.Posted> standing =
        received(reader).stream().filter(one -> !one.takenBack()).toList();
    return marks.unread(standing, reader.account());
  }

  /// What went to the reader in the last thirty days, the newest first.
  List<NoticeBoard.Posted> received(Actor reader) {
    Map<UUID, NoticeBoard.Posted> all = new LinkedHashMap<>();
    Tree tree = organisation.tree();
    for (PostKinds.Held post : posts.held(reader)) {
      for (int unit : post.units()) {
        if (!tree.has(unit)) continue;
        for (NoticeBoard.Posted one : board.sentTo(places.line(unit))) {
          if (reaches(one, post, unit)) all.put(one.id(), one);
        }
      }
    }
    return all.values().stream()
        .filter(one -> !one.sender().equals(reader.account()))
        .sorted(
            Comparator.comparing(NoticeBoard.Posted::sentAt)
                .thenComparing(NoticeBoard.Posted::id)
                .reversed())
        .toList();
  }

  /// Whoever came into the post later is told of what is sent from then on.
  private boolean reaches(NoticeBoard.Posted notice, PostKinds.Held post, int unit) {
    Notice.Audience to = notice.audience();
    return to.kinds().contains(post.kind())
        && !post.from().isAfter(notice.sentOn())
        && (to.below() ? places.within(unit, to.unit()) : unit == to.unit())
        && isOfLevel(to, unit);
  }

  private boolean isOfLevel(Notice.Audience to, int unit) {
    Tree tree = organisation.tree();
    return to.level() == null || tree.level(unit).id() == to.level() && !tree.isClosed(unit);
  }

  /// The one of them that bears this id, if it went to the reader.
  Optional<NoticeBoard.Posted> received(Actor reader, UUID id) {
    return received(reader).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  void opened(NoticeBoard.Posted notice, Actor reader) {
    marks.mark(notice, reader.account());
  }

  /// Whether it stands in an archive that the reader's posts open: it went to a unit that they
  /// reach, or to one above a unit that they hold a post in.
  boolean isSeen(Notice notice, Actor reader) {
    int unit = notice.audience().unit();
    return opens(reader, unit)
        || posts.held(reader).stream()
            .flatMap(post -> post.units().stream())
            .anyMatch(own -> places.within(own, unit) && opens(reader, own));
  }

  boolean opens(Actor reader, int unit) {
    return may(reader, SHOW, unit);
  }

  boolean may(Actor reader, String capability, int unit) {
    return places
        .byId(unit)
        .filter(place -> gate.posting(reader, capability, place).isPresent())
        .isPresent();
  }
}
