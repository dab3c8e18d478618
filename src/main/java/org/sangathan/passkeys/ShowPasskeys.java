package org.sangathan.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Entry;
import org.sangathan.accounts.SignInName;
import org.sangathan.accounts.Visitor;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.PagesRefusal;
import org.sangathan.pages.SignedInOnly;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// One's own passkeys.
@Controller
class ShowPasskeys {
  private final PasskeyStore store;
  private final RelyingParty party;
  private final Challenges challenges;
  private final Clock clock;

  ShowPasskeys(PasskeyStore store, RelyingParty party, Challenges challenges, Clock clock) {
    this.store = store;
    this.party = party;
    this.challenges = challenges;
    this.clock = clock;
  }

  @GetMapping("/me/passkeys")
  @SignedInOnly
  PasskeysPage mine(HttpServletRequest request) {
    Account account =
        Visitor.present()
            .map(Visitor::account)
            .orElseThrow(() -> new NotServed(PagesRefusal.SIGN_IN_FIRST));
    return new PasskeysPage(
        store.of(account.id()), party.isOpen(), !Entry.isFresh(request), asked(account));
  }

  private PasskeysPage.Asked asked(Account account) {
    UUID id = account.id();
    Bytes handle = PasskeyStore.handle(id);
    String known =
        store.findByUserId(handle).stream()
            .map(passkey -> passkey.getCredentialId().toBase64UrlString())
            .collect(Collectors.joining(" "));
    return new PasskeysPage.Asked(
        challenges.propose(AddPasskey.purpose(id), clock.instant()),
        party.id(),
        handle.toBase64UrlString(),
        SignInName.shown(account.signInName()),
        account.name(),
        known);
  }
}
