package org.sangathan.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.accounts.Entry;
import org.sangathan.accounts.Proof;
import org.sangathan.acts.Deed;
import org.sangathan.pages.OwnAddress;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// The last step of every way in: a new session, a browser that is known from now on.
@Component
public class Doorstep {
  private static final SecureRandom CHANCE = new SecureRandom();

  private final Devices devices;
  private final Accounts accounts;
  private final CsrfTokenRepository formTokens;
  private final DoorWatch watch;
  private final Clock clock;

  Doorstep(
      Devices devices,
      Accounts accounts,
      CsrfTokenRepository formTokens,
      DoorWatch watch,
      Clock clock) {
    this.watch = watch;
    this.clock = clock;
    this.devices = devices;
    this.accounts = accounts;
    this.formTokens = formTokens;
  }

  /// The browser in which somebody comes in.
  public record Way(HttpServletRequest request, HttpServletResponse response, String next) {}

  /// @return the device that the browser is to the account
  public KnownDevice letIn(UUID account, Proof proof, Way way) {
    boolean known = proof == Proof.PIN || devices.here(way.request, account).isPresent();
    Entry.begin(way.request, account, proof);
    KnownDevice device = devices.bind(way.request, way.response, account);
    Entry.onDevice(way.request, device.id());
    if (proof == Proof.SLIP) tell(account, DoorWatch.Kind.SLIP, way);
    else if (!known && devices.of(account).size() > 1) tell(account, DoorWatch.Kind.BROWSER, way);
    accounts.signedIn(account).ifPresent(day -> Entry.wasHere(way.request, day));
    formTokens.saveToken(null, way.request, way.response);
    OwnAddress.lead(way.response, OwnAddress.of(way.next));
    return device;
  }

  private void tell(UUID account, DoorWatch.Kind kind, Way way) {
    Instant now = clock.instant();
    String address = way.request.getRemoteAddr();
    watch.changed(new DoorWatch.Change(Deed.newId(now, CHANCE), account, kind, now, true, address));
  }

  /// Somebody told them the password: the browser is not theirs yet.
  void letInForOneTime(UUID account, Way way) {
    Entry.begin(way.request, account, Proof.ONE_TIME_PASSWORD);
    accounts.signedIn(account).ifPresent(day -> Entry.wasHere(way.request, day));
    formTokens.saveToken(null, way.request, way.response);
    OwnAddress.lead(way.response, "/me/password");
  }

  void letOut(HttpServletRequest request, HttpServletResponse response) {
    Entry.end(request);
    formTokens.saveToken(null, request, response);
  }
}
