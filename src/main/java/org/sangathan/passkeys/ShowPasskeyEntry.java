package org.sangathan.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.accounts.Entry;
import org.sangathan.accounts.Proof;
import org.sangathan.accounts.Visitor;
import org.sangathan.acts.Complaint;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.Open;
import org.sangathan.pages.OwnAddress;
import org.sangathan.pages.PagesRefusal;
import org.sangathan.pages.SignedInOnly;
import org.sangathan.signin.Doorstep;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Coming in by a passkey, and showing one as the second of two things.
@Controller
class ShowPasskeyEntry {
  private static final String IN = "in";

  private final RelyingParty party;
  private final Recognition recognition;
  private final Challenges challenges;
  private final Doorstep doorstep;
  private final Clock clock;
  private final DoorWatch watch;

  ShowPasskeyEntry(
      RelyingParty party,
      Recognition recognition,
      Challenges challenges,
      Doorstep doorstep,
      Clock clock,
      DoorWatch watch) {
    this.watch = watch;
    this.party = party;
    this.recognition = recognition;
    this.challenges = challenges;
    this.doorstep = doorstep;
    this.clock = clock;
  }

  /// What the browser sends; nothing where it has no script.
  record Said(
      @Nullable String challenge,
      @Nullable String credential,
      @Nullable String clientData,
      @Nullable String authenticatorData,
      @Nullable String signature,
      @Nullable String userHandle) {}

  @GetMapping("/sign-in/passkey")
  @Open
  @Nullable PasskeyEntryPage show(
      @RequestParam(defaultValue = "/") String next, HttpServletResponse response) {
    if (Visitor.present().isEmpty()) return page(next, null, null);
    OwnAddress.lead(response, OwnAddress.of(next));
    return null;
  }

  @PostMapping("/sign-in/passkey")
  @Open
  @Nullable PasskeyEntryPage comeIn(
      @RequestParam(defaultValue = "/") String next,
      Said said,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<UUID> account = whose(IN, said);
    if (account.isEmpty()) return page(next, null, why(said, null));
    doorstep.letIn(account.get(), Proof.PASSKEY, new Doorstep.Way(request, response, next));
    return null;
  }

  @GetMapping("/sign-in/second/passkey")
  @SignedInOnly
  @Nullable PasskeyEntryPage showSecond(
      @RequestParam(defaultValue = "/") String next, HttpServletResponse response) {
    Visitor visitor = visitor();
    if (!visitor.actor().presence().sure()) return page(next, visitor.account().id(), null);
    OwnAddress.lead(response, OwnAddress.of(next));
    return null;
  }

  @PostMapping("/sign-in/second/passkey")
  @SignedInOnly
  @Nullable PasskeyEntryPage prove(
      @RequestParam(defaultValue = "/") String next,
      Said said,
      HttpServletRequest request,
      HttpServletResponse response) {
    UUID own = visitor().account().id();
    if (whose(own.toString(), said).filter(own::equals).isEmpty()) {
      return page(next, own, why(said, own));
    }
    Entry.makeSure(request);
    OwnAddress.lead(response, OwnAddress.of(next));
    return null;
  }

  private Optional<UUID> whose(String purpose, Said said) {
    return Recognition.bytes(said.challenge)
        .filter(challenge -> challenges.take(purpose, challenge, clock.instant()))
        .flatMap(challenge ->
            recognition.whose(
                new Recognition.Shown(
                    Objects.toString(said.challenge, ""),
                    Objects.toString(said.credential, ""),
                    Objects.toString(said.clientData, ""),
                    Objects.toString(said.authenticatorData, ""),
                    Objects.toString(said.signature, ""),
                    Objects.toString(said.userHandle, ""))));
  }

  private Complaint why(Said said, @Nullable UUID inside) {
    boolean silent = said.credential == null || said.credential.isEmpty();
    PasskeysRefusal why =
        silent ? PasskeysRefusal.PASSKEY_NEEDS_SCRIPT : PasskeysRefusal.PASSKEY_WRONG;
    watch.failed(Proof.PASSKEY, inside, why);
    return new Complaint("", why);
  }

  private PasskeyEntryPage page(String next, @Nullable UUID inside, @Nullable Complaint complaint) {
    String purpose = inside == null ? IN : inside.toString();
    return new PasskeyEntryPage(
        OwnAddress.of(next),
        inside != null,
        challenges.propose(purpose, clock.instant()),
        party.id(),
        complaint);
  }

  private static Visitor visitor() {
    return Visitor.present().orElseThrow(() -> new NotServed(PagesRefusal.SIGN_IN_FIRST));
  }
}
