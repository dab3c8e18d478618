package org.sangathan.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.AccountsRefusal;
import org.sangathan.accounts.GrantVersion;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// Somebody lets another person act in their post for a while: during a journey, an illness. The
/// other one holds a post in the same unit or below it; what is lent cannot be lent or given on.
@Component
final class LendPost implements Act<LendPost.Form, LendPost.Outcome> {
  private static final int MOST_DAYS = 90;

  /// @param posting one's own
  /// @param to the sign-in name of the other person
  /// @param until the first day on which they cannot act in it any more
  record Form(UUID posting, String to, LocalDate until) {}

  enum Outcome implements Acceptance {
    LENT(2112);

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
  private final PostingStore postings;
  private final Grants grants;
  private final GrantVersion version;

  LendPost(Accounts accounts, PostingStore postings, Grants grants, GrantVersion version) {
    this.accounts = accounts;
    this.postings = postings;
    this.grants = grants;
    this.version = version;
  }

  @Override
  public boolean ownAffair() {
    return true;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    version.grow();
    Form form = deed.form();
    Optional<Posting> own =
        postings
            .posting(form.posting)
            .filter(p -> p.account().equals(deed.actor().account()) && p.lentBy() == null)
            .filter(p -> !p.from().isAfter(deed.day()) && p.lastsBeyond(deed.day()));
    if (own.isEmpty()) return Answer.refused("posting", AccessRefusal.POSTING_UNKNOWN);
    Optional<AccessRefusal> day = whyNotUntil(deed, own.get().to());
    if (day.isPresent()) return Answer.refused("until", day.get(), MOST_DAYS);
    Optional<Account> other = neighbour(deed, own.get());
    if (other.isEmpty()) return Answer.refused("to", AccountsRefusal.ACCOUNT_UNKNOWN);
    if (isLent(own.get(), other.get(), deed.day())) {
      return Answer.refused("to", AccessRefusal.LENT_ALREADY);
    }
    Posting loan = loan(deed, own.get(), other.get().id());
    postings.add(List.of(loan));
    return Answer.accepted(Outcome.LENT, loan.id());
  }

  private static Optional<AccessRefusal> whyNotUntil(Deed<Form> deed, @Nullable LocalDate own) {
    LocalDate until = deed.form().until;
    if (!until.isAfter(deed.day())) return Optional.of(AccessRefusal.ENDS_IN_THE_PAST);
    boolean tooLong = until.isAfter(deed.day().plusDays(MOST_DAYS));
    return tooLong || own != null && until.isAfter(own)
        ? Optional.of(AccessRefusal.LENT_TOO_LONG)
        : Optional.empty();
  }

  /// Who holds no post there is told of like nobody, so that names cannot be tried out.
  private Optional<Account> neighbour(Deed<Form> deed, Posting own) {
    return accounts
        .bySignInName(deed.form().to)
        .filter(other -> !other.id().equals(deed.actor().account()))
        .filter(other ->
            postings.postingsOf(other.id()).stream()
                .filter(p -> p.lentBy() == null && p.lastsBeyond(deed.day()))
                .anyMatch(p -> grants.isWithin(p.unit(), own)));
  }

  private boolean isLent(Posting own, Account other, LocalDate day) {
    return postings.postingsOf(other.id()).stream()
        .anyMatch(p -> own.id().equals(p.lentBy()) && p.lastsBeyond(day));
  }

  private static Posting loan(Deed<Form> deed, Posting own, UUID to) {
    return new Posting(
        own.cell(),
        deed.idOf(0),
        to,
        own.type(),
        own.unit(),
        own.span(),
        own.id(),
        false,
        deed.day(),
        deed.form().until);
  }
}
