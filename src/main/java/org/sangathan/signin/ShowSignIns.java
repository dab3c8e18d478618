package org.sangathan.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.accounts.Entry;
import org.sangathan.acts.Actor;
import org.sangathan.pages.SignedInOnly;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// One's own sign-ins and browsers, and the PIN of the present one.
@Controller
class ShowSignIns {
  private final Accounts accounts;
  private final Devices devices;
  private final Clock clock;
  private final DoorWatch watch;

  ShowSignIns(Accounts accounts, Devices devices, Clock clock, DoorWatch watch) {
    this.watch = watch;
    this.accounts = accounts;
    this.devices = devices;
    this.clock = clock;
  }

  @GetMapping("/me/sign-ins")
  @SignedInOnly
  SignInsPage mine(Actor actor, HttpServletRequest request) {
    UUID account = actor.account();
    Optional<KnownDevice> here = devices.here(request, account);
    return new SignInsPage(
        accounts.sessions(account).stream()
            .map(s -> new SignInsPage.Session(s, day(s.lastUsed())))
            .toList(),
        devices.of(account).stream()
            .map(d ->
                new SignInsPage.Known(d.id(), d.browser(), d.hasPin(), day(d.since()), d.lastDay()))
            .toList(),
        here.map(KnownDevice::id).orElse(null),
        here.filter(KnownDevice::hasPin).isPresent(),
        !Entry.isFresh(request),
        watch.failedSinceLastHere(account));
  }

  private LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, clock.getZone());
  }
}
