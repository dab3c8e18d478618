package org.sangathan.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Access;
import org.sangathan.access.PostKinds;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.UpTo;
import org.springframework.stereotype.Component;

/// An office-bearer sends a short notice to all who hold posts of some kinds here and below. First
/// it is only counted how many those are; it goes out when that number is said.
@Component
class SendNotice implements Act<SendNotice.Form, SendNotice.Outcome> {
  static final String NAME = Acts.nameOf(SendNotice.class);
  static final int LONGEST = 600;

  /// @param kinds codes of kinds of post
  /// @param level code of the level of the units; all where it is not said
  /// @param told to how many it goes, as the sender was told
  record Form(
      @Nullable String titleHi,
      @Nullable @UpTo(LONGEST) String textHi,
      @Nullable String titleEn,
      @Nullable @UpTo(LONGEST) String textEn,
      List<String> kinds,
      @Nullable String level,
      @Nullable Integer told) {

    Notice.Text text() {
      return new Notice.Text(titleHi, textHi, titleEn, textEn);
    }
  }

  enum Outcome implements Acceptance {
    SENT(4701);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Access access;
  private final PostKinds posts;
  private final Audiences audiences;
  private final NoticeStore store;
  private final NoticeBoard board;

  SendNotice(
      Access access, PostKinds posts, Audiences audiences, NoticeStore store, NoticeBoard board) {
    this.access = access;
    this.posts = posts;
    this.audiences = audiences;
    this.store = store;
    this.board = board;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    Optional<Access.Holder> post =
        access.postsOf(deed.actor().account()).stream()
            .filter(held -> held.posting().equals(deed.posting()))
            .findFirst();
    if (post.isEmpty()) return Answer.refused("", NoticesRefusal.NOT_BY_A_PROGRAM);
    List<Complaint> complaints = new ArrayList<>(complaints(form));
    Notice.Audience to =
        audiences.of(deed.actor(), deed.place(), Set.copyOf(form.kinds), form.level);
    int[] units = audiences.units(to);
    if (units.length == 0) complaints.add(new Complaint("level", NoticesRefusal.LEVEL_NOT_BELOW));
    if (!complaints.isEmpty()) return Answer.refused(complaints);
    int receivers = access.countHolders(to.kinds(), units, deed.actor().account());
    if (receivers == 0) return Answer.refused("kinds", NoticesRefusal.NOBODY_THERE);
    if (!Objects.equals(form.told, receivers)) {
      return Answer.refused("told", NoticesRefusal.GOES_TO, receivers);
    }
    store.add(notice(deed, to, post.get(), receivers));
    board.changes();
    return Answer.accepted(Outcome.SENT, deed.idOf(0));
  }

  private static Notice notice(
      Deed<Form> deed, Notice.Audience to, Access.Holder post, int receivers) {
    return new Notice(
        deed.place().cell(),
        deed.idOf(0),
        to,
        deed.form().text(),
        new Notice.Sender(post.account(), post.kind(), post.unit()),
        deed.receivedAt(),
        deed.day(),
        receivers,
        null,
        null);
  }

  private List<Complaint> complaints(Form form) {
    List<Complaint> complaints = new ArrayList<>();
    if (form.textHi == null && form.textEn == null) {
      complaints.add(new Complaint("textHi", NoticesRefusal.NOTHING_WRITTEN));
    }
    half("Hi", form.titleHi, form.textHi).ifPresent(complaints::add);
    half("En", form.titleEn, form.textEn).ifPresent(complaints::add);
    Set<String> known =
        posts.all().stream().map(PostKinds.PostKind::code).collect(Collectors.toSet());
    if (form.kinds.isEmpty()) complaints.add(new Complaint("kinds", NoticesRefusal.NO_KIND_CHOSEN));
    if (!known.containsAll(form.kinds)) {
      complaints.add(new Complaint("kinds", NoticesRefusal.KIND_UNKNOWN));
    }
    return complaints;
  }

  /// A title without a text, or the other way round.
  private static Optional<Complaint> half(
      String language, @Nullable String title, @Nullable String text) {
    if ((title == null) == (text == null)) return Optional.empty();
    return Optional.of(
        new Complaint((title == null ? "title" : "text") + language, NoticesRefusal.HALF_WRITTEN));
  }
}
