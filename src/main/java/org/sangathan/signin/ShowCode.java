package org.sangathan.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.Proof;
import org.sangathan.acts.Complaint;
import org.sangathan.pages.Open;
import org.sangathan.pages.OwnAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Coming in by a code: asking for it, and typing it.
@Controller
class ShowCode {
  private final ByCode codes;
  private final Devices devices;
  private final Doorstep doorstep;

  ShowCode(ByCode codes, Devices devices, Doorstep doorstep) {
    this.codes = codes;
    this.devices = devices;
    this.doorstep = doorstep;
  }

  @PostMapping("/sign-in/code")
  @Open
  @Nullable SignInPage send(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "/") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    ByCode.Asked asked = codes.send(name, Caller.of(request, devices));
    Complaint complaint = asked.complaint();
    if (complaint != null) {
      return SignInPage.byName(OwnAddress.of(next), name, complaint);
    }
    OwnAddress.lead(response, "/sign-in/code?ask=" + asked.ask() + "&next=" + encoded(next));
    return null;
  }

  @GetMapping("/sign-in/code")
  @Open
  @Nullable SignInPage show(
      @RequestParam(required = false) @Nullable UUID ask,
      @RequestParam(defaultValue = "/") String next,
      HttpServletResponse response) {
    if (ask != null) return SignInPage.byCode(OwnAddress.of(next), ask, null);
    OwnAddress.lead(response, "/sign-in?next=" + encoded(next));
    return null;
  }

  @PostMapping(value = "/sign-in/code", params = "ask")
  @Open
  @Nullable SignInPage enter(
      @RequestParam UUID ask,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "/") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<UUID> account = codes.by(ask, code, Caller.of(request, devices));
    if (account.isEmpty()) {
      return SignInPage.byCode(
          OwnAddress.of(next), ask, new Complaint("", SigninRefusal.CODE_WRONG));
    }
    doorstep.letIn(account.get(), Proof.CODE, new Doorstep.Way(request, response, next));
    return null;
  }

  private static String encoded(String next) {
    return URLEncoder.encode(OwnAddress.of(next), StandardCharsets.UTF_8);
  }
}
