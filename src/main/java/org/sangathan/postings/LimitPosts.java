package org.sangathan.postings;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.PostKinds;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.organisation.Organisation;
import org.springframework.stereotype.Component;

/// The top says how many posts one person may hold at a time. Who holds more already keeps them.
@Component
final class LimitPosts implements Act<LimitPosts.Form, LimitPosts.Outcome> {
  private static final int MOST = 50;

  /// @param postType the code of a kind of post; all kinds together when it is not said
  /// @param most from 1 to 50; no limit when it is not said
  record Form(@Nullable String postType, @Nullable Integer most) {}

  enum Outcome implements Acceptance {
    LIMITED(4561),
    FREED(4562);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final LimitStore limits;
  private final PostKinds kinds;
  private final Organisation organisation;

  LimitPosts(LimitStore limits, PostKinds kinds, Organisation organisation) {
    this.limits = limits;
    this.kinds = kinds;
    this.organisation = organisation;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    if (deed.place().unit() != organisation.treeNow().top()) {
      return Answer.refused("", PostingsRefusal.ONLY_AT_THE_TOP);
    }
    String kind = Objects.requireNonNullElse(deed.form().postType, LimitStore.ALL);
    if (!kind.isEmpty() && kinds.all().stream().noneMatch(known -> known.code().equals(kind))) {
      return Answer.refused("postType", PostingsRefusal.KIND_UNKNOWN);
    }
    Integer most = deed.form().most;
    if (most == null) {
      limits.drop(kind);
      return Answer.accepted(Outcome.FREED, (UUID) null);
    }
    if (most < 1 || most > MOST) {
      return Answer.refused("most", PostingsRefusal.LIMIT_OUT_OF_RANGE, MOST);
    }
    limits.set(kind, most);
    return Answer.accepted(Outcome.LIMITED, (UUID) null);
  }
}
