package org.sangathan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;
import org.sangathan.pages.Open;
import org.sangathan.pages.OwnAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Coming in and going out: the only change that is no act, because nobody is there yet to do one.
@Controller
class ShowSignIn {
  private final SignIn door;
  private final CsrfTokenRepository formTokens;
  private final ObjectProvider<DemoSignIns> demo;
  private final ObjectProvider<FirstRun> firstRun;
  private final Access access;

  ShowSignIn(
      SignIn door,
      CsrfTokenRepository formTokens,
      ObjectProvider<DemoSignIns> demo,
      ObjectProvider<FirstRun> firstRun,
      Access access) {
    this.door = door;
    this.formTokens = formTokens;
    this.demo = demo;
    this.firstRun = firstRun;
    this.access = access;
  }

  @GetMapping("/sign-in")
  @Open
  @Nullable SignInPage show(
      @RequestParam(defaultValue = "/") String next, HttpServletResponse response) {
    FirstRun first = firstRun.getIfAvailable();
    if (first != null && access.isEmpty()) {
      Sessions.lead(response, first.address());
    } else if (Visitor.present().isEmpty()) {
      return page(next, "", null);
    } else {
      Sessions.lead(response, OwnAddress.of(next));
    }
    return null;
  }

  @PostMapping("/sign-in")
  @Open
  @Nullable SignInPage signIn(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "/") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (door.by(name, password, request.getRemoteAddr())) {
      case SignIn.Result.Sorry(Complaint complaint) -> page(next, name, complaint);
      case SignIn.Result.Welcome(Account account) -> {
        Sessions.begin(request, account.id());
        formTokens.saveToken(null, request, response);
        Sessions.lead(
            response, account.mustChangePassword() ? "/me/password" : OwnAddress.of(next));
        yield null;
      }
    };
  }

  @PostMapping("/sign-out")
  @Open
  void signOut(HttpServletRequest request, HttpServletResponse response) {
    Sessions.end(request);
    formTokens.saveToken(null, request, response);
    response.setHeader("Clear-Site-Data", "\"cache\"");
    Sessions.lead(response, "/sign-in");
  }

  private SignInPage page(String next, String typed, @Nullable Complaint complaint) {
    DemoSignIns ready = demo.getIfAvailable();
    return new SignInPage(
        OwnAddress.of(next), typed, complaint, ready == null ? List.of() : ready.signIns());
  }
}
