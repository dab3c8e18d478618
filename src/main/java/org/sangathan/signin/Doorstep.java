package org.sangathan.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.Entry;
import org.sangathan.accounts.Proof;
import org.sangathan.pages.OwnAddress;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// The last step of every way in: a new session, a browser that is known from now on.
@Component
public class Doorstep {
  private final Devices devices;
  private final Accounts accounts;
  private final CsrfTokenRepository formTokens;

  Doorstep(Devices devices, Accounts accounts, CsrfTokenRepository formTokens) {
    this.devices = devices;
    this.accounts = accounts;
    this.formTokens = formTokens;
  }

  /// The browser in which somebody comes in.
  public record Way(HttpServletRequest request, HttpServletResponse response, String next) {}

  /// @return the device that the browser is to the account
  public KnownDevice letIn(UUID account, Proof proof, Way way) {
    Entry.begin(way.request, account, proof);
    KnownDevice device = devices.bind(way.request, way.response, account);
    Entry.onDevice(way.request, device.id());
    accounts.signedIn(account);
    formTokens.saveToken(null, way.request, way.response);
    OwnAddress.lead(way.response, OwnAddress.of(way.next));
    return device;
  }

  /// Somebody told them the password: the browser is not theirs yet.
  void letInForOneTime(UUID account, Way way) {
    Entry.begin(way.request, account, Proof.ONE_TIME_PASSWORD);
    accounts.signedIn(account);
    formTokens.saveToken(null, way.request, way.response);
    OwnAddress.lead(way.response, "/me/password");
  }

  void letOut(HttpServletRequest request, HttpServletResponse response) {
    Entry.end(request);
    formTokens.saveToken(null, request, response);
  }
}
