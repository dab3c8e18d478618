package org.sangathan.passkeys;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/// The owners of passkeys, as Spring Security asks for them: accounts that are open.
@Component
class Owners implements PublicKeyCredentialUserEntityRepository {
  private final Accounts accounts;

  Owners(Accounts accounts) {
    this.accounts = accounts;
  }

  static PublicKeyCredentialUserEntity of(Account account) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(PasskeyStore.handle(account.id()))
        .name(account.id().toString())
        .displayName(account.name())
        .build();
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return accounts.byId(PasskeyStore.account(handle)).map(Owners::of).orElse(null);
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
    return accounts.byId(UUID.fromString(account)).map(Owners::of).orElse(null);
  }

  @Override
  public void save(PublicKeyCredentialUserEntity owner) {
    throw new UnsupportedOperationException("accounts are made by an act");
  }

  @Override
  public void delete(Bytes handle) {
    throw new UnsupportedOperationException("accounts are closed by an act");
  }
}
