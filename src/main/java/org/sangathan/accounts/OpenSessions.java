package org.sangathan.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Digest;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// The sessions of an account. What is shown of each is a hash of the number that its browser
/// bears: whoever reads the page over a shoulder cannot take the session over.
@Component
class OpenSessions {
  private final FindByIndexNameSessionRepository<? extends Session> repository;
  private final AccountStore accounts;

  OpenSessions(
      FindByIndexNameSessionRepository<? extends Session> repository, AccountStore accounts) {
    this.repository = repository;
    this.accounts = accounts;
  }

  List<OpenSession> of(UUID account) {
    String own = own();
    return repository.findByPrincipalName(account.toString()).values().stream()
        .filter(session -> !session.isExpired())
        .map(session -> shown(session, own))
        .sorted(Comparator.comparing(OpenSession::lastUsed).reversed())
        .toList();
  }

  boolean end(UUID account, String id) {
    Optional<String> known =
        repository.findByPrincipalName(account.toString()).keySet().stream()
            .filter(session -> id(session).equals(id))
            .findFirst();
    known.ifPresent(session -> accounts.endSession(account, session));
    return known.isPresent();
  }

  private static OpenSession shown(Session session, @Nullable String own) {
    @Nullable String device = session.getAttribute(Entry.DEVICE);
    return new OpenSession(
        id(session.getId()),
        session.getAttributeOrDefault(Entry.BROWSER, ""),
        session.getAttributeOrDefault(Entry.ADDRESS, ""),
        device == null ? null : UUID.fromString(device),
        session.getCreationTime(),
        session.getLastAccessedTime(),
        session.getId().equals(own));
  }

  private static @Nullable String own() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes present
            && present.getRequest().getSession(false) != null
        ? present.getSessionId()
        : null;
  }

  private static String id(String session) {
    byte[] hash = Digest.sha256(("session " + session).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, 16);
  }
}
