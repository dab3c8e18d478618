package org.sangathan.notices;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.access.PostKinds;
import org.sangathan.access.PostKinds.PostKind;
import org.sangathan.acts.Actor;
import org.sangathan.organisation.Level;
import org.springframework.stereotype.Component;

/// Makes of rows what one reader is told: names of units and posts, and the numbers where the
/// reader may send there.
@Component
class NoticeTelling {
  static final String SHOW_TAKEN_BACK = "notices.show-taken-back";
  private static final Notice.Text NOTHING = new Notice.Text(null, null, null, null);

  private final Notices notices;
  private final ReadStore reads;
  private final PostKinds posts;
  private final Places places;
  private final Audiences audiences;

  NoticeTelling(
      Notices notices, ReadStore reads, PostKinds posts, Places places, Audiences audiences) {
    this.notices = notices;
    this.reads = reads;
    this.posts = posts;
    this.places = places;
    this.audiences = audiences;
  }

  /// What is needed for all lines of a page, each asked once.
  private record Known(
      Map<String, PostKind> kinds,
      Map<Integer, Places.Name> units,
      Map<UUID, Integer> reads,
      Set<UUID> fresh) {}

  List<NoticeLine> lines(Actor reader, List<Notice> some) {
    Set<Integer> units = new HashSet<>();
    some.forEach(one -> {
      units.add(one.audience().unit());
      units.add(one.sender().unit());
    });
    List<Notice> counted =
        some.stream().filter(one -> one.reads() == null && isCountedFor(reader, one)).toList();
    Known known =
        new Known(
            posts.all().stream().collect(Collectors.toMap(PostKind::code, Function.identity())),
            places.names(units),
            reads.count(counted),
            ids(notices.fresh(reader)));
    return some.stream().map(one -> line(reader, one, known)).toList();
  }

  private static Set<UUID> ids(Collection<NoticeBoard.Posted> some) {
    return some.stream().map(NoticeBoard.Posted::id).collect(Collectors.toSet());
  }

  private boolean isCountedFor(Actor reader, Notice notice) {
    return notices.may(reader, SendNotice.NAME, notice.audience().unit());
  }

  private NoticeLine line(Actor reader, Notice notice, Known known) {
    Notice.Audience to = notice.audience();
    boolean hidden = notice.isTakenBack() && !notices.may(reader, SHOW_TAKEN_BACK, to.unit());
    Notice.Text text = hidden ? NOTHING : notice.text();
    Level level = audiences.level(to);
    return new NoticeLine(
        notice.id(),
        text.titleHi(),
        text.textHi(),
        text.titleEn(),
        text.textEn(),
        known.kinds.get(notice.sender().kind()),
        known.units.get(notice.sender().unit()),
        known.units.get(to.unit()),
        to.below(),
        level == null ? null : level.nameHi(),
        level == null ? null : level.nameEn(),
        known.kinds.values().stream().filter(kind -> to.kinds().contains(kind.code())).toList(),
        notice.sentAt(),
        notice.takenBackAt(),
        isCountedFor(reader, notice) ? reach(notice, known) : null,
        known.fresh.contains(notice.id()));
  }

  private static NoticeLine.Reach reach(Notice notice, Known known) {
    @Nullable Integer folded = notice.reads();
    int opened =
        Objects.requireNonNullElseGet(folded, () -> known.reads.getOrDefault(notice.id(), 0));
    return new NoticeLine.Reach(notice.receivers(), opened);
  }
}
