package org.sangathan.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Entry;
import org.sangathan.accounts.Proof;
import org.sangathan.accounts.Visitor;
import org.sangathan.acts.Complaint;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.OwnAddress;
import org.sangathan.pages.PagesRefusal;
import org.sangathan.pages.SignedInOnly;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whoever came in by one thing shows a second, of another kind, and is sure from then on.
@Controller
class ShowSecond {
  private final ByPassword door;
  private final ByCode codes;
  private final Devices devices;
  private final ObjectProvider<OtherWay> others;

  ShowSecond(ByPassword door, ByCode codes, Devices devices, ObjectProvider<OtherWay> others) {
    this.others = others;
    this.door = door;
    this.codes = codes;
    this.devices = devices;
  }

  @GetMapping("/sign-in/second")
  @SignedInOnly
  @Nullable SecondPage show(
      @RequestParam(defaultValue = "/") String next,
      @RequestParam(required = false) @Nullable UUID ask,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!visitor().actor().presence().sure()) return page(next, ask, request);
    OwnAddress.lead(response, OwnAddress.of(next));
    return null;
  }

  @PostMapping("/sign-in/second/code")
  @SignedInOnly
  @Nullable SecondPage send(
      @RequestParam(defaultValue = "/") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    Account account = visitor().account();
    ByCode.Asked asked = codes.send(account.signInName(), Caller.of(request, devices));
    Complaint complaint = asked.complaint();
    if (complaint != null) return page(next, null, request).sorry(complaint);
    String back = URLEncoder.encode(OwnAddress.of(next), StandardCharsets.UTF_8);
    OwnAddress.lead(response, "/sign-in/second?ask=" + asked.ask() + "&next=" + back);
    return null;
  }

  @PostMapping("/sign-in/second")
  @SignedInOnly
  @Nullable SecondPage prove(
      @RequestParam(defaultValue = "/") String next,
      Shown shown,
      HttpServletRequest request,
      HttpServletResponse response) {
    SecondPage page = page(next, shown.ask, request);
    Optional<Complaint> wrong = wrong(shown, page, request);
    if (wrong.isPresent()) return page.sorry(wrong.get());
    Entry.makeSure(request);
    OwnAddress.lead(response, OwnAddress.of(next));
    return null;
  }

  /// One of the three.
  record Shown(
      @Nullable String pin, @Nullable UUID ask, @Nullable String code, @Nullable String password) {}

  private Optional<Complaint> wrong(Shown shown, SecondPage page, HttpServletRequest request) {
    UUID account = visitor().account().id();
    if (shown.pin != null && page.byPin()) {
      boolean fits =
          devices.here(request, account).filter(d -> devices.fits(d, shown.pin)).isPresent();
      return fits ? Optional.empty() : no(SigninRefusal.PIN_WRONG);
    }
    if (shown.code != null && shown.ask != null && page.byCode()) {
      Caller caller = Caller.of(request, devices);
      boolean fits = codes.by(shown.ask, shown.code, caller).filter(account::equals).isPresent();
      return fits ? Optional.empty() : no(SigninRefusal.CODE_WRONG);
    }
    return shown.password != null && page.byPassword()
        ? door.complaint(account, shown.password)
        : no(SigninRefusal.SHOW_AGAIN_WHO_YOU_ARE);
  }

  private static Optional<Complaint> no(SigninRefusal why) {
    return Optional.of(new Complaint("", why));
  }

  private SecondPage page(String next, @Nullable UUID ask, HttpServletRequest request) {
    Visitor visitor = visitor();
    Account account = visitor.account();
    Proof first = visitor.proof();
    return new SecondPage(
        OwnAddress.of(next),
        first != Proof.PIN
            && devices.here(request, account.id()).filter(KnownDevice::hasPin).isPresent(),
        first != Proof.CODE && codes.reaches(account),
        first != Proof.PASSWORD && door.hasPassword(account.id()),
        others
            .orderedStream()
            .flatMap(way -> way.second(account.id(), first, OwnAddress.of(next)).stream())
            .toList(),
        ask,
        null);
  }

  private static Visitor visitor() {
    return Visitor.present().orElseThrow(() -> new NotServed(PagesRefusal.SIGN_IN_FIRST));
  }
}
