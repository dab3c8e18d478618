package org.sangathan.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.accounts.Proof;
import org.sangathan.accounts.SignInName;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.database.Database;
import org.sangathan.messages.Message;
import org.sangathan.messages.Messages;
import org.sangathan.words.Language;
import org.springframework.stereotype.Component;

/// A code of six digits to the account's telephone, good for ten minutes and for one time. Nobody
/// learns from the answer, or from how long it takes, whether there is such an account.
@Component
class ByCode {
  private static final SecureRandom CHANCE = new SecureRandom();
  private static final Duration VALID = Duration.ofMinutes(10);
  private static final int TRIES = 5;

  /// Every answer takes as long as this, which sending never does.
  private static final Duration ANSWER = Duration.ofMillis(150);

  private final Accounts accounts;
  private final CodeStore codes;
  private final Tries tries;
  private final DoorKey key;
  private final Messages messages;
  private final Database database;
  private final Clock clock;
  private final DoorWatch watch;

  ByCode(
      Accounts accounts,
      CodeStore codes,
      Tries tries,
      DoorKey key,
      Messages messages,
      Database database,
      Clock clock,
      DoorWatch watch) {
    this.watch = watch;
    this.accounts = accounts;
    this.codes = codes;
    this.tries = tries;
    this.key = key;
    this.messages = messages;
    this.database = database;
    this.clock = clock;
  }

  /// What came of asking for a code.
  ///
  /// @param ask belongs to the browser that asked; there need not be a code behind it
  record Asked(UUID ask, @Nullable Complaint complaint) {}

  /// Whether codes arrive anywhere.
  boolean isOpen() {
    return language(Language.HINDI).isPresent();
  }

  boolean reaches(Account account) {
    return account.phone() != null && isOpen();
  }

  Asked send(String typedName, Caller caller) {
    long begun = System.nanoTime();
    UUID ask = new UUID(CHANCE.nextLong(), CHANCE.nextLong());
    String name = SignInName.of(typedName);
    Optional<Account> account = accounts.bySignInName(name).filter(this::reaches);
    String to = account.map(Account::phone).orElse(name);
    KnownDevice own = account.flatMap(a -> caller.own(a.id())).orElse(null);
    Optional<Complaint> tooOften = tries.takeCode(to, own, caller.network());
    if (tooOften.isEmpty()) account.ifPresent(a -> send(ask, a));
    LockSupport.parkNanos(ANSWER.toNanos() - (System.nanoTime() - begun));
    return new Asked(ask, tooOften.orElse(null));
  }

  private void send(UUID ask, Account account) {
    Instant now = clock.instant();
    Instant until = now.plus(VALID);
    String code = String.format(Locale.ROOT, "%06d", CHANCE.nextInt(1_000_000));
    Language own = account.preferred().language();
    Message message =
        new Message(
            Deed.newId(now, CHANCE),
            Messages.SIGN_IN_CODE,
            String.valueOf(account.phone()),
            language(own).orElse(own),
            Map.of("code", code, "minutes", Long.toString(VALID.toMinutes())),
            until);
    database.transact(() -> {
      codes.add(new CodeStore.Sent(ask, account.id(), print(ask, code)), until);
      messages.send(message);
      return ask;
    });
  }

  /// The account whose code that is; empty for a wrong one, an old one, one that was used and one
  /// that was tried five times.
  Optional<UUID> by(UUID ask, String typed, Caller caller) {
    Optional<CodeStore.Sent> sent = codes.takeTry(ask, clock.instant(), TRIES);
    byte[] print = print(ask, PinRule.digits(typed));
    boolean right = DoorKey.same(print, sent.map(CodeStore.Sent::print).orElse(new byte[0]));
    if (!right || !codes.use(sent.orElseThrow())) {
      UUID account = sent.map(CodeStore.Sent::account).orElse(null);
      watch.failed(Proof.CODE, account, SigninRefusal.CODE_WRONG);
      return Optional.empty();
    }
    tries.codeSucceeded(caller.network());
    return sent.map(CodeStore.Sent::account);
  }

  private byte[] print(UUID ask, String code) {
    return key.print("code", ask.toString(), code);
  }

  private Optional<Language> language(Language own) {
    return messages.language(Messages.SIGN_IN_CODE, own);
  }
}
