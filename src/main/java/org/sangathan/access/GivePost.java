package org.sangathan.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.AccountsRefusal;
import org.sangathan.accounts.GrantVersion;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Refusal;
import org.springframework.stereotype.Component;

/// Somebody gets a post in the unit where it is done, from a day on. Nobody gives what they do not
/// hold.
@Component
final class GivePost implements Act<GivePost.Form, GivePost.Outcome> {

  private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

  /// @param from the first day; today when it is not said
  /// @param span codes of further units that the post shall go over
  /// @param acting only to look after it until it has a holder of its own
  record Form(
      UUID account, String postType, @Nullable LocalDate from, List<String> span, boolean acting) {}

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

  private final Accounts accounts;
  private final PostTypeStore types;
  private final PostingStore postings;
  private final Grants grants;
  private final GrantVersion version;

  GivePost(
      Accounts accounts,
      PostTypeStore types,
      PostingStore postings,
      Grants grants,
      GrantVersion version) {
    this.accounts = accounts;
    this.types = types;
    this.postings = postings;
    this.grants = grants;
    this.version = version;
  }

  /// What is refused anyway waits for nobody.
  @Override
  public boolean needsSecond(Deed<Form> deed) {
    return types.one(deed.form().postType).filter(PostType::twoPersons).isPresent()
        && complaint(deed).isEmpty();
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Optional<Complaint> complaint = complaint(deed);
    if (complaint.isPresent()) return Answer.refused(List.of(complaint.get()));
    // From here two who give the same post at once come one after the other.
    version.grow();
    if (holds(deed)) return Answer.refused("postType", AccessRefusal.HOLDS_THAT_POST);
    Form form = deed.form();
    UUID posting = deed.idOf(0);
    postings.add(
        new Posting(
            deed.place().cell(),
            posting,
            form.account,
            form.postType,
            deed.place().unit(),
            grants.units(codes(form)),
            null,
            form.acting,
            from(deed),
            null));
    return Answer.accepted(Outcome.GIVEN, posting);
  }

  private Optional<Complaint> complaint(Deed<Form> deed) {
    Form form = deed.form();
    if (accounts.byId(form.account).isEmpty() || !isKnown(deed)) {
      return complaint("account", AccountsRefusal.ACCOUNT_UNKNOWN);
    }
    List<String> codes = codes(form);
    List<Integer> span = grants.units(codes);
    if (span.size() < codes.size()) return complaint("span", AccessRefusal.SPAN_UNKNOWN);
    int unit = deed.place().unit();
    int[] all = IntStream.concat(IntStream.of(unit), span.stream().mapToInt(u -> u)).toArray();
    Optional<AccessRefusal> why = grants.whyNotGive(deed.actor(), form.postType, all);
    if (why.isPresent()) return complaint("postType", why.get());
    return holds(deed) ? complaint("postType", AccessRefusal.HOLDS_THAT_POST) : Optional.empty();
  }

  private static Optional<Complaint> complaint(String field, Refusal why) {
    return Optional.of(new Complaint(field, why));
  }

  private static List<String> codes(Form form) {
    return form.span.stream().flatMap(BETWEEN::splitAsStream).toList();
  }

  private static LocalDate from(Deed<Form> deed) {
    return Objects.requireNonNullElse(deed.form().from, deed.day());
  }

  /// Who never held anything where the giver may look is told of like nobody: to give a post is no
  /// way to bring a stranger onto one's own list.
  private boolean isKnown(Deed<Form> deed) {
    List<Posting> ever = postings.postingsOf(deed.form().account);
    return ever.isEmpty()
        || ever.stream().anyMatch(p -> grants.may(deed.actor(), "access.show-accounts", p.unit()));
  }

  private boolean holds(Deed<Form> deed) {
    Form form = deed.form();
    int unit = deed.place().unit();
    LocalDate from = from(deed);
    return postings.postingsOf(form.account).stream()
        .anyMatch(p -> p.unit() == unit && p.type().equals(form.postType) && p.lastsBeyond(from));
  }
}
