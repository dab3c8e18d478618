package org.sangathan.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.accounts.Proof;
import org.sangathan.acts.Complaint;
import org.sangathan.pages.Open;
import org.sangathan.pages.OwnAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opening an account: who has the slip chooses a PIN for the browser in their hand.
@Controller
class ShowSlip {
  private final Slips slips;
  private final Devices devices;
  private final Doorstep doorstep;
  private final Accounts accounts;
  private final PasswordStore passwords;
  private final DoorWatch watch;

  ShowSlip(
      Slips slips,
      Devices devices,
      Doorstep doorstep,
      Accounts accounts,
      PasswordStore passwords,
      DoorWatch watch) {
    this.watch = watch;
    this.slips = slips;
    this.devices = devices;
    this.doorstep = doorstep;
    this.accounts = accounts;
    this.passwords = passwords;
  }

  /// For those whose telephone has no camera.
  @GetMapping("/open")
  @Open
  @Nullable SlipPage type(
      @RequestParam(defaultValue = "") String slip, HttpServletResponse response) {
    Optional<Slip> live = slips.live(slip);
    if (live.isEmpty()) return slip.isBlank() ? SlipPage.unknown(null) : unknown();
    OwnAddress.lead(response, "/open/" + live.get().code());
    return null;
  }

  @GetMapping("/open/{slip}")
  @Open
  SlipPage show(@PathVariable String slip) {
    return slips.live(slip).map(s -> SlipPage.of(s, null)).orElseGet(this::unknown);
  }

  @PostMapping("/open/{slip}")
  @Open
  @Nullable SlipPage open(
      @PathVariable String slip,
      @RequestParam(defaultValue = "") String pin,
      @RequestParam(defaultValue = "") String again,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Slip> live = slips.live(slip);
    Optional<Account> account = live.flatMap(s -> accounts.byId(s.account()));
    if (account.isEmpty()) return unknown();
    Optional<Complaint> weak = PinRule.complaint("pin", pin, account.get().phone());
    if (weak.isPresent()) return SlipPage.of(live.get(), weak.get());
    if (!PinRule.digits(pin).equals(PinRule.digits(again))) {
      return SlipPage.of(live.get(), new Complaint("again", SigninRefusal.PIN_NOT_REPEATED));
    }
    Optional<UUID> opened = slips.use(slip);
    if (opened.isEmpty()) return unknown();
    Doorstep.Way way = new Doorstep.Way(request, response, "/");
    KnownDevice device = doorstep.letIn(opened.get(), Proof.SLIP, way);
    devices.keepPin(device, PinRule.digits(pin));
    passwords.forgetOneTime(opened.get());
    return null;
  }

  /// Used, expired, replaced and never made answer alike.
  private SlipPage unknown() {
    watch.failed(Proof.SLIP, null, SigninRefusal.SLIP_UNKNOWN);
    return SlipPage.unknown(new Complaint("", SigninRefusal.SLIP_UNKNOWN));
  }
}
