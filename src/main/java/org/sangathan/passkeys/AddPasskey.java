package org.sangathan.passkeys;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.AccountsRefusal;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Presence;
import org.sangathan.acts.Secret;
import org.sangathan.acts.UpTo;
import org.sangathan.signin.Ownership;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Component;

/// Somebody lets the lock of their phone or machine open their account.
@Component
final class AddPasskey implements Act<AddPasskey.Form, AddPasskey.Outcome> {
  static final int MOST = 10;

  /// @param name by which its owner knows it
  /// @param present the present PIN or the password; only just after coming in it is not asked
  /// @param challenge which the page proposed; this and what follows is the browser's, and missing
  ///   where it has no script
  record Form(
      @UpTo(60) String name,
      @Nullable @Secret String present,
      @Nullable @UpTo(200) String challenge,
      @Nullable @UpTo(2_000) String credential,
      @Nullable @UpTo(4_000) String clientData,
      @Nullable @UpTo(20_000) String attestation) {}

  enum Outcome implements Acceptance {
    ADDED(2221);

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
  private final Ownership ownership;
  private final Recognition recognition;
  private final Challenges challenges;
  private final PasskeyStore store;
  private final DoorWatch watch;

  AddPasskey(
      Accounts accounts,
      Ownership ownership,
      Recognition recognition,
      Challenges challenges,
      PasskeyStore store,
      DoorWatch watch) {
    this.watch = watch;
    this.accounts = accounts;
    this.ownership = ownership;
    this.recognition = recognition;
    this.challenges = challenges;
    this.store = store;
  }

  @Override
  public boolean ownAffair() {
    return true;
  }

  static String purpose(UUID account) {
    return "add " + account;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    UUID own = deed.actor().account();
    Form form = deed.form();
    if (deed.actor().presence().door() != Presence.Door.PAGE) {
      return Answer.refused("", PasskeysRefusal.PASSKEY_BY_A_PROGRAM);
    }
    Optional<Account> owner = accounts.byId(own);
    if (owner.isEmpty()) return Answer.refused("", AccountsRefusal.ACCOUNT_UNKNOWN);
    if (form.challenge == null || form.credential == null || form.credential.isEmpty()) {
      return Answer.refused("", PasskeysRefusal.PASSKEY_NEEDS_SCRIPT);
    }
    if (store.of(own).size() >= MOST) {
      return Answer.refused("", PasskeysRefusal.PASSKEY_TOO_MANY, MOST);
    }
    if (!ownership.isShown(own, form.present)) {
      return Answer.refused("present", PasskeysRefusal.SHOW_YOURSELF_FIRST);
    }
    UUID id = deed.idOf(0);
    if (made(deed, owner.get())
        .filter(made -> store.add(id, own, made, deed.receivedAt()))
        .isEmpty()) {
      return Answer.refused("", PasskeysRefusal.PASSKEY_NOT_MADE);
    }
    watch.changed(DoorWatch.Change.by(deed, DoorWatch.Kind.PASSKEY_ADDED));
    return Answer.accepted(Outcome.ADDED, id);
  }

  private Optional<CredentialRecord> made(Deed<Form> deed, Account owner) {
    Form form = deed.form();
    return Recognition.bytes(form.challenge)
        .filter(c -> challenges.take(purpose(owner.id()), c, deed.receivedAt()))
        .flatMap(c ->
            recognition.made(
                owner,
                form.name,
                new Recognition.Made(
                    said(form.challenge),
                    said(form.credential),
                    said(form.clientData),
                    said(form.attestation))));
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }
}
