package org.sangathan.telephones;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.accounts.Account;
import org.sangathan.messages.Message;
import org.sangathan.messages.Messages;
import org.sangathan.signin.DoorKey;
import org.sangathan.signin.PinRule;
import org.sangathan.words.Language;
import org.springframework.stereotype.Component;

/// A code of six digits to a number that somebody says is theirs, good for ten minutes and five
/// tries. It is sent whoever else may be known by that number, so that nobody learns of others; and
/// it opens no account.
@Component
class PhoneCodes {
  private static final Duration VALID = Duration.ofMinutes(10);
  private static final int TRIES = 5;
  private static final BigInteger CODES = BigInteger.valueOf(1_000_000);

  private final PhoneWishStore store;
  private final DoorKey key;
  private final Messages messages;
  private final Clock clock;

  PhoneCodes(PhoneWishStore store, DoorKey key, Messages messages, Clock clock) {
    this.store = store;
    this.key = key;
    this.messages = messages;
    this.clock = clock;
  }

  /// Whether codes arrive anywhere.
  boolean isOpen() {
    return language(Language.HINDI).isPresent();
  }

  /// @param ask of which no two are equal; the same again is the same code
  void send(UUID ask, Account owner, String phone) {
    PhoneWishStore.Wish wish = new PhoneWishStore.Wish(owner.id(), phone, ask);
    Instant until = clock.instant().plus(VALID);
    Language own = owner.preferred().language();
    store.put(wish, until);
    messages.send(
        new Message(
            ask,
            Messages.SIGN_IN_CODE,
            phone,
            language(own).orElse(own),
            Map.of("code", code(wish), "minutes", Long.toString(VALID.toMinutes())),
            until));
  }

  /// The number that the code shows to be the owner's; empty for a wrong one, an old one and one
  /// that was tried five times.
  Optional<String> proven(UUID owner, String typed) {
    Optional<PhoneWishStore.Wish> wish =
        store
            .takeTry(owner, clock.instant(), TRIES)
            .filter(w -> same(code(w), PinRule.digits(typed)));
    wish.ifPresent(w -> store.forget(w.account()));
    return wish.map(PhoneWishStore.Wish::phone);
  }

  Optional<String> waiting(UUID owner) {
    return store.waiting(owner, clock.instant(), TRIES);
  }

  void forget(UUID owner) {
    store.forget(owner);
  }

  private String code(PhoneWishStore.Wish wish) {
    byte[] print =
        key.print("phone-code", wish.account().toString(), wish.ask().toString(), wish.phone());
    return String.format(Locale.ROOT, "%06d", new BigInteger(1, print).mod(CODES));
  }

  private static boolean same(String one, String other) {
    return DoorKey.same(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private Optional<Language> language(Language own) {
    return messages.language(Messages.SIGN_IN_CODE, own);
  }
}
