package org.sangathan.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Appointing.Ground;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.UpTo;
import org.springframework.stereotype.Component;

/// Somebody gets a post in the unit where it is done, from a day on. Nobody gives what they do not
/// hold.
@Component
final class GivePost implements Act<GivePost.Form, GivePost.Outcome> {

  private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

  /// @param from the first day; today when it is not said
  /// @param until the first day without it; no end when it is not said
  /// @param span codes of further units that the post shall go over
  /// @param acting only to look after it until it has a holder of its own
  /// @param ground `appointed` when it is not said
  /// @param decision on which it rests: whose it was, its number
  /// @param exception why somebody shall hold more posts than a rule allows
  record Form(
      UUID account,
      String postType,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      List<String> span,
      boolean acting,
      @Nullable Ground ground,
      @UpTo(200) @Nullable String decision,
      @Nullable LocalDate decidedOn,
      @UpTo(200) @Nullable String exception) {}

  enum Outcome implements Acceptance {
    GIVEN(2111);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Appointing appointing;
  private final PostTypeStore types;

  GivePost(Appointing appointing, PostTypeStore types) {
    this.appointing = appointing;
    this.types = types;
  }

  /// What is refused anyway waits for nobody.
  @Override
  public boolean needsSecond(Deed<Form> deed) {
    return types.one(deed.form().postType).filter(PostType::twoPersons).isPresent()
        && isFirst(deed.form())
        && appointing.whyNotGive(deed, wanted(deed), basis(deed.form())).isEmpty();
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    if (!isFirst(deed.form())) return Answer.refused("ground", AccessRefusal.GROUND_OF_ANOTHER_ACT);
    UUID posting = deed.idOf(0);
    return appointing
        .give(deed, posting, wanted(deed), basis(deed.form()))
        .<Answer<Outcome>>map(why -> Answer.refused(List.of(why)))
        .orElseGet(() -> Answer.accepted(Outcome.GIVEN, posting));
  }

  private static Appointing.Wanted wanted(Deed<Form> deed) {
    Form form = deed.form();
    return new Appointing.Wanted(
        form.account,
        form.postType,
        deed.place(),
        form.span.stream().flatMap(BETWEEN::splitAsStream).toList(),
        form.acting,
        Objects.requireNonNullElse(form.from, deed.day()),
        form.until,
        null,
        form.exception);
  }

  private static Appointing.Basis<Ground> basis(Form form) {
    return new Appointing.Basis<>(ground(form), form.decision, form.decidedOn);
  }

  private static boolean isFirst(Form form) {
    return ground(form).isFirst();
  }

  private static Ground ground(Form form) {
    return Objects.requireNonNullElse(form.ground, Ground.APPOINTED);
  }
}
