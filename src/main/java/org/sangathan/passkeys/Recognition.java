package org.sangathan.passkeys;

import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.Account;
import org.sangathan.database.Database;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/// Checks what a browser says with a passkey: made for us, for this one question, by somebody who
/// showed finger, face or PIN to their phone.
@Component
class Recognition {
  private final RelyingParty party;
  private final PasskeyStore store;
  private final Owners owners;
  private final Database database;
  private final Clock clock;

  Recognition(
      RelyingParty party, PasskeyStore store, Owners owners, Database database, Clock clock) {
    this.party = party;
    this.store = store;
    this.owners = owners;
    this.database = database;
    this.clock = clock;
  }

  /// What a browser says when a passkey was made, in the letters of Base64 for addresses.
  record Made(String challenge, String credential, String clientData, String attestation) {}

  /// What a browser says when one was shown.
  record Shown(
      String challenge,
      String credential,
      String clientData,
      String authenticatorData,
      String signature,
      String userHandle) {}

  static Optional<byte[]> bytes(@Nullable String said) {
    try {
      return said == null || said.isEmpty()
          ? Optional.empty()
          : Optional.of(Bytes.fromBase64(said).getBytes());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Empty for anything that is not a passkey just made for us by somebody who was there.
  Optional<CredentialRecord> made(Account owner, String name, Made said) {
    try {
      AuthenticatorAttestationResponse response =
          AuthenticatorAttestationResponse.builder()
              .attestationObject(Bytes.fromBase64(said.attestation))
              .clientDataJSON(Bytes.fromBase64(said.clientData))
              .build();
      return Optional.ofNullable(
          operations()
              .registerCredential(
                  new ImmutableRelyingPartyRegistrationRequest(
                      asked(owner, said.challenge),
                      new RelyingPartyPublicKey(credential(said.credential, response), name))));
    } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// The open account whose passkey was shown; empty for anything else.
  Optional<UUID> whose(Shown said) {
    try {
      Bytes credential = Bytes.fromBase64(said.credential);
      CredentialRecord known = store.findByCredentialId(credential);
      if (known == null || !isOf(known, said.userHandle)) return Optional.empty();
      // Both or neither: one that was used shall not be known as unused.
      return Optional.of(
          database.transact(() -> {
            UUID account = PasskeyStore.account(authenticated(said));
            store.used(credential, LocalDate.ofInstant(clock.instant(), clock.getZone()));
            return account;
          }));
    } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Bytes authenticated(Shown said) {
    AuthenticatorAssertionResponse response =
        AuthenticatorAssertionResponse.builder()
            .authenticatorData(Bytes.fromBase64(said.authenticatorData))
            .clientDataJSON(Bytes.fromBase64(said.clientData))
            .signature(Bytes.fromBase64(said.signature))
            .build();
    return operations()
        .authenticate(
            new RelyingPartyAuthenticationRequest(
                asked(said.challenge), credential(said.credential, response)))
        .getId();
  }

  private static <R extends AuthenticatorResponse> PublicKeyCredential<R> credential(
      String id, R response) {
    PublicKeyCredential.PublicKeyCredentialBuilder<R> credential = PublicKeyCredential.builder();
    credential.id(id);
    credential.rawId(Bytes.fromBase64(id));
    credential.response(response);
    return credential.build();
  }

  private static boolean isOf(CredentialRecord known, String userHandle) {
    return userHandle.isEmpty() || Bytes.fromBase64(userHandle).equals(known.getUserEntityUserId());
  }

  private PublicKeyCredentialRequestOptions asked(String challenge) {
    return PublicKeyCredentialRequestOptions.builder()
        .challenge(Bytes.fromBase64(challenge))
        .rpId(party.id())
        .timeout(Challenges.VALID)
        .userVerification(UserVerificationRequirement.REQUIRED)
        .build();
  }

  private PublicKeyCredentialCreationOptions asked(Account owner, String challenge) {
    return PublicKeyCredentialCreationOptions.builder()
        .challenge(Bytes.fromBase64(challenge))
        .rp(party.entity())
        .user(Owners.of(owner))
        .timeout(Challenges.VALID)
        .pubKeyCredParams(
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.RS256)
        .authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build())
        .build();
  }

  /// Anew each time: the port of this machine is known only once it listens.
  private WebAuthnRelyingPartyOperations operations() {
    return new Webauthn4JRelyingPartyOperations(owners, store, party.entity(), party.origins());
  }
}
