package org.sangathan.signin;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.accounts.Proof;
import org.sangathan.accounts.SignInName;
import org.sangathan.acts.Complaint;
import org.sangathan.database.Masthead;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// A name and a password become an account, or one answer for every reason why not.
@Component
class ByPassword {
  sealed interface Result {
    /// @param forOneTime they must choose a lasting password first
    record Welcome(Account account, boolean forOneTime) implements Result {}

    record Sorry(Complaint complaint) implements Result {}
  }

  private final Accounts accounts;
  private final PasswordStore kept;
  private final Tries tries;
  private final Passwords passwords;
  private final DoorWatch watch;
  private final ObjectProvider<Supplier<Masthead>> mastheads;

  ByPassword(
      Accounts accounts,
      PasswordStore kept,
      Tries tries,
      Passwords passwords,
      DoorWatch watch,
      ObjectProvider<Supplier<Masthead>> mastheads) {
    this.mastheads = mastheads;
    this.watch = watch;
    this.accounts = accounts;
    this.kept = kept;
    this.tries = tries;
    this.passwords = passwords;
  }

  Result by(String typedName, String password, Caller caller) {
    String name = SignInName.of(typedName);
    Optional<Account> account = accounts.bySignInName(name);
    Tries.Counted counted = Tries.counted(name, account.map(Account::id).orElse(null), caller);
    Optional<Complaint> tooOften = tries.take(counted);
    if (tooOften.isPresent()) return sorry(account, tooOften.get());
    Optional<PasswordStore.Kept> known = account.flatMap(a -> kept.of(a.id()));
    if (known.isEmpty() || !fits(account.get().id(), password, known.get())) {
      if (known.isEmpty()) passwords.matchNobody(password);
      return sorry(account, new Complaint("", SigninRefusal.SIGN_IN_WRONG));
    }
    tries.succeeded(counted);
    return new Result.Welcome(account.get(), known.get().forOneTime());
  }

  private Result sorry(Optional<Account> account, Complaint why) {
    watch.failed(Proof.PASSWORD, account.map(Account::id).orElse(null), why.refusal());
    return new Result.Sorry(why);
  }

  /// What everybody knows of the account's owner, the organisation's name too.
  String[] wellKnown(Account account) {
    Masthead masthead = mastheads.stream().map(Supplier::get).findFirst().orElse(Masthead.UNNAMED);
    return Stream.concat(
            Arrays.stream(account.wellKnown()), Stream.of(masthead.nameHi(), masthead.nameEn()))
        .toArray(String[]::new);
  }

  /// Somebody who came by a slip or a code need not have one.
  boolean hasPassword(UUID account) {
    return kept.of(account).isPresent();
  }

  /// Why this is not the account's password. Counted as at the door: somebody who found an open
  /// screen must not be able to try out its owner's password.
  Optional<Complaint> complaint(UUID account, String password) {
    Tries.Counted counted = Tries.inside(account);
    Optional<Complaint> tooOften = tries.take(counted);
    if (tooOften.isPresent()) return tooOften;
    Optional<PasswordStore.Kept> known = kept.of(account);
    if (known.isEmpty() || !fits(account, password, known.get())) {
      watch.failed(Proof.PASSWORD, account, SigninRefusal.PRESENT_PASSWORD_WRONG);
      return Optional.of(new Complaint("", SigninRefusal.PRESENT_PASSWORD_WRONG));
    }
    tries.succeeded(counted);
    return Optional.empty();
  }

  private boolean fits(UUID account, String password, PasswordStore.Kept known) {
    if (!passwords.match(password, known.hash())) return false;
    if (passwords.isOutdated(known.hash())) {
      kept.strengthen(account, known.hash(), passwords.hash(password));
    }
    return true;
  }
}
