package org.sangathan.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.accounts.Proof;
import org.sangathan.accounts.Visitor;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Complaint;
import org.sangathan.pages.Open;
import org.sangathan.pages.OwnAddress;
import org.sangathan.pages.SignedInOnly;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Coming in and going out: the only change that is no act, because nobody is there yet to do one.
@Controller
class ShowSignIn {
  private final ByPassword door;
  private final ByCode codes;
  private final Devices devices;
  private final Doorstep doorstep;
  private final Neighbours neighbours;

  /// What may be there and may not.
  @Component
  record Neighbours(
      ObjectProvider<DemoSignIns> demo,
      ObjectProvider<FirstRun> firstRun,
      ObjectProvider<OtherWay> ways,
      Accounts accounts,
      DoorWatch watch) {}

  ShowSignIn(
      ByPassword door, ByCode codes, Devices devices, Doorstep doorstep, Neighbours neighbours) {
    this.door = door;
    this.codes = codes;
    this.devices = devices;
    this.doorstep = doorstep;
    this.neighbours = neighbours;
  }

  /// @param way `other` where the owner of a PIN on this browser wants to come in otherwise
  /// @param who of several with a PIN on this browser
  @GetMapping("/sign-in")
  @Open
  @Nullable SignInPage show(
      @RequestParam(defaultValue = "/") String next,
      @RequestParam(defaultValue = "") String way,
      @RequestParam(defaultValue = "") String who,
      HttpServletRequest request,
      HttpServletResponse response) {
    FirstRun first = neighbours.firstRun.getIfAvailable();
    if (first != null && neighbours.accounts.isEmpty()) {
      OwnAddress.lead(response, first.address());
      return null;
    }
    if (Visitor.present().isPresent()) {
      OwnAddress.lead(response, OwnAddress.of(next));
      return null;
    }
    List<KnownDevice> known = withPin(request);
    return known.isEmpty() || way.equals("other")
        ? page(SignInPage.byName(OwnAddress.of(next), "", null))
        : asksPin(known, chosen(known, who), next, null);
  }

  @PostMapping("/sign-in")
  @Open
  @Nullable SignInPage signIn(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "/") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (door.by(name, password, Caller.of(request, devices))) {
      case ByPassword.Result.Sorry(Complaint complaint) ->
          page(SignInPage.byName(OwnAddress.of(next), name, complaint));
      case ByPassword.Result.Welcome(Account account, boolean forOneTime) -> {
        Doorstep.Way way = new Doorstep.Way(request, response, next);
        if (forOneTime) doorstep.letInForOneTime(account.id(), way);
        else doorstep.letIn(account.id(), Proof.PASSWORD, way);
        yield null;
      }
    };
  }

  /// Of a known browser nothing more is asked.
  @PostMapping(value = "/sign-in", params = "pin")
  @Open
  @Nullable SignInPage byPin(
      @RequestParam String pin,
      @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "/") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    List<KnownDevice> known = withPin(request);
    if (known.isEmpty()) {
      neighbours.watch.failed(Proof.PIN, null, SigninRefusal.PIN_GONE);
      return sorry(next, SigninRefusal.PIN_GONE);
    }
    KnownDevice chosen = chosen(known, who);
    if (devices.fits(chosen, pin)) {
      doorstep.letIn(chosen.account(), Proof.PIN, new Doorstep.Way(request, response, next));
      return null;
    }
    return devices.here(request, chosen.account()).filter(KnownDevice::hasPin).isPresent()
        ? asksPin(known, chosen, next, new Complaint("", SigninRefusal.PIN_WRONG))
        : sorry(next, SigninRefusal.PIN_GONE);
  }

  @PostMapping("/sign-out")
  @Open
  void signOut(HttpServletRequest request, HttpServletResponse response) {
    doorstep.letOut(request, response);
    response.setHeader("Clear-Site-Data", "\"cache\"");
    OwnAddress.lead(response, "/sign-in");
  }

  @GetMapping("/me/password")
  @SignedInOnly
  PasswordPage password(Actor actor) {
    return new PasswordPage(
        Visitor.present().filter(v -> v.proof() == Proof.ONE_TIME_PASSWORD).isPresent(),
        door.hasPassword(actor.account()),
        PasswordRule.words(
            neighbours.accounts.byId(actor.account()).map(door::wellKnown).orElse(new String[0])));
  }

  private List<KnownDevice> withPin(HttpServletRequest request) {
    return devices.here(request).stream().filter(KnownDevice::hasPin).toList();
  }

  private static KnownDevice chosen(List<KnownDevice> known, String who) {
    return known.stream()
        .filter(device -> device.id().toString().equals(who))
        .findFirst()
        .orElse(known.getFirst());
  }

  private SignInPage sorry(String next, SigninRefusal why) {
    return page(SignInPage.byName(OwnAddress.of(next), "", new Complaint("", why)));
  }

  private SignInPage asksPin(
      List<KnownDevice> known, KnownDevice chosen, String next, @Nullable Complaint complaint) {
    List<KnownDevice> others = known.stream().filter(device -> device != chosen).toList();
    return page(SignInPage.byPin(OwnAddress.of(next), chosen, others, complaint));
  }

  private SignInPage page(SignInPage page) {
    DemoSignIns ready = neighbours.demo.getIfAvailable();
    List<OtherWay.Step> ways =
        neighbours.ways.orderedStream().flatMap(way -> way.in(page.next()).stream()).toList();
    return page.with(codes.isOpen(), ways, ready == null ? List.of() : ready.signIns());
  }
}
