package org.sangathan.passkeys;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.accounts.Proof;
import org.sangathan.signin.OtherWay;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Passkeys at the door.
@Component
@Order(10)
class PasskeyWay implements OtherWay {
  private final RelyingParty party;
  private final PasskeyStore store;

  PasskeyWay(RelyingParty party, PasskeyStore store) {
    this.party = party;
    this.store = store;
  }

  @Override
  public Optional<Step> in(String next) {
    return party.isOpen()
        ? Optional.of(step("passkeys.door", "/sign-in/passkey", next))
        : Optional.empty();
  }

  @Override
  public Optional<Step> second(UUID account, Proof first, String next) {
    return first != Proof.PASSKEY && party.isOpen() && !store.of(account).isEmpty()
        ? Optional.of(step("passkeys.second", "/sign-in/second/passkey", next))
        : Optional.empty();
  }

  @Override
  public Optional<Step> own() {
    return Optional.of(new Step("passkeys.title", "", "", "/me/passkeys"));
  }

  @Override
  public void cutOff(UUID account) {
    store.removeAll(account);
  }

  private static Step step(String word, String page, String next) {
    return new Step(
        word, "", "", page + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
  }
}
