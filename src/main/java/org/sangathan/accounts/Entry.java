package org.sangathan.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Coming in and going out of a browser: what its session holds, which is whose it is and how that
/// was shown, and nothing more.
///
/// @param sure shown by two things at once, maybe one after the other
public record Entry(UUID account, Proof proof, boolean sure) {
  private static final String OWNER = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
  private static final String PROOF = "proof";
  private static final String SURE = "sure";
  static final String BROWSER = "browser";
  static final String ADDRESS = "address";
  static final String DEVICE = "device";
  private static final String BEFORE = "before";
  private static final long FRESH = Duration.ofMinutes(15).toMillis();
  private static final long LONGEST = Duration.ofDays(30).toMillis();

  /// Always a new session: one that was there before might be known to a stranger.
  public static void begin(HttpServletRequest request, UUID account, Proof proof) {
    begin(request, new Entry(account, proof, proof.isSure()));
  }

  private static void begin(HttpServletRequest request, Entry entry) {
    end(request);
    HttpSession session = request.getSession(true);
    session.setAttribute(BROWSER, BrowserLabel.of(request));
    session.setAttribute(ADDRESS, request.getRemoteAddr());
    session.setAttribute(OWNER, entry.account.toString());
    session.setAttribute(PROOF, entry.proof.name());
    session.setAttribute(SURE, entry.sure);
  }

  /// A new session in place of the present request's, if it is that account's, as if they had just
  /// come in.
  public static void renew(UUID account, Proof proof) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes present) {
      of(present.getRequest())
          .filter(entry -> entry.account.equals(account))
          .ifPresent(entry -> again(present.getRequest(), entry, proof));
    }
  }

  private static void again(HttpServletRequest request, Entry entry, Proof proof) {
    Object device = request.getSession(true).getAttribute(DEVICE);
    Optional<LocalDate> before = lastHere(request);
    begin(request, new Entry(entry.account, proof, entry.sure || proof.isSure()));
    if (device != null) request.getSession(true).setAttribute(DEVICE, device);
    before.ifPresent(day -> wasHere(request, day));
  }

  /// Notes on which of the account's devices the present session is, so that it ends with it.
  public static void onDevice(HttpServletRequest request, UUID device) {
    request.getSession(true).setAttribute(DEVICE, device.toString());
  }

  /// Notes when the account's owner had come in before.
  public static void wasHere(HttpServletRequest request, LocalDate day) {
    request.getSession(true).setAttribute(BEFORE, day.toString());
  }

  /// Empty for who was never here before.
  public static Optional<LocalDate> lastHere(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(BEFORE) instanceof String day
        ? Optional.of(LocalDate.parse(day))
        : Optional.empty();
  }

  /// The account's device on which the present session is; empty where it is none.
  public static Optional<UUID> device(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(DEVICE) instanceof String device
        ? Optional.of(UUID.fromString(device))
        : Optional.empty();
  }

  /// They showed by a second thing that the account is theirs. From then on the session bears
  /// another number, because a stranger might know the former one.
  public static void makeSure(HttpServletRequest request) {
    request.getSession(true).setAttribute(SURE, true);
    request.changeSessionId();
  }

  /// They came in a few minutes ago: nobody has found an open screen.
  public static boolean isFresh(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && age(session) < FRESH;
  }

  private static long age(HttpSession session) {
    return session.getLastAccessedTime() - session.getCreationTime();
  }

  public static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) session.invalidate();
  }

  /// Empty when nobody has come in by this browser.
  static Optional<Entry> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(OWNER) instanceof String owner)) {
      return Optional.empty();
    }
    if (age(session) > LONGEST) return Optional.empty();
    // Sessions from before proofs were noted came by a password.
    Proof proof =
        session.getAttribute(PROOF) instanceof String name ? Proof.valueOf(name) : Proof.PASSWORD;
    return Optional.of(
        new Entry(UUID.fromString(owner), proof, Boolean.TRUE.equals(session.getAttribute(SURE))));
  }
}
