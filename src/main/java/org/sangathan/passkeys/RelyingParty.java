package org.sangathan.passkeys;

import java.util.Set;
import org.sangathan.pages.PublicAddress;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.stereotype.Component;

/// Who we are to passkeys: each is made for one address and says nothing to any other.
@Component
class RelyingParty {
  private final PublicAddress address;

  RelyingParty(PublicAddress address) {
    this.address = address;
  }

  /// Browsers have passkeys only where nobody can listen.
  boolean isOpen() {
    return address.isSafe();
  }

  String id() {
    return address.host();
  }

  PublicKeyCredentialRpEntity entity() {
    return PublicKeyCredentialRpEntity.builder().id(id()).name(id()).build();
  }

  Set<String> origins() {
    return Set.of(address.origin());
  }
}
