package org.sangathan.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.Entry;
import org.sangathan.accounts.Proof;
import org.sangathan.accounts.Visitor;
import org.sangathan.acts.Complaint;
import org.sangathan.pages.Open;
import org.sangathan.pages.OwnAddress;
import org.sangathan.pages.SignedInOnly;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Coming in and going out: the only change that is no act, because nobody is there yet to do one.
@Controller
class ShowSignIn {
  private final ByPassword door;
  private final CsrfTokenRepository formTokens;
  private final ObjectProvider<DemoSignIns> demo;
  private final ObjectProvider<FirstRun> firstRun;
  private final Accounts accounts;

  ShowSignIn(
      ByPassword door,
      CsrfTokenRepository formTokens,
      ObjectProvider<DemoSignIns> demo,
      ObjectProvider<FirstRun> firstRun,
      Accounts accounts) {
    this.door = door;
    this.formTokens = formTokens;
    this.demo = demo;
    this.firstRun = firstRun;
    this.accounts = accounts;
  }

  @GetMapping("/sign-in")
  @Open
  @Nullable SignInPage show(
      @RequestParam(defaultValue = "/") String next, HttpServletResponse response) {
    FirstRun first = firstRun.getIfAvailable();
    if (first != null && accounts.isEmpty()) {
      OwnAddress.lead(response, first.address());
    } else if (Visitor.present().isEmpty()) {
      return page(next, "", null);
    } else {
      OwnAddress.lead(response, OwnAddress.of(next));
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
      case ByPassword.Result.Sorry(Complaint complaint) -> page(next, name, complaint);
      case ByPassword.Result.Welcome(Account account, boolean forOneTime) -> {
        Proof proof = forOneTime ? Proof.ONE_TIME_PASSWORD : Proof.PASSWORD;
        Entry.begin(request, account.id(), proof);
        accounts.signedIn(account.id());
        formTokens.saveToken(null, request, response);
        OwnAddress.lead(response, forOneTime ? "/me/password" : OwnAddress.of(next));
        yield null;
      }
    };
  }

  @PostMapping("/sign-out")
  @Open
  void signOut(HttpServletRequest request, HttpServletResponse response) {
    Entry.end(request);
    formTokens.saveToken(null, request, response);
    response.setHeader("Clear-Site-Data", "\"cache\"");
    OwnAddress.lead(response, "/sign-in");
  }

  @GetMapping("/me/password")
  @SignedInOnly
  PasswordPage password() {
    return new PasswordPage(
        Visitor.present().filter(v -> v.proof() == Proof.ONE_TIME_PASSWORD).isPresent());
  }

  private SignInPage page(String next, String typed, @Nullable Complaint complaint) {
    DemoSignIns ready = demo.getIfAvailable();
    return new SignInPage(
        OwnAddress.of(next), typed, complaint, ready == null ? List.of() : ready.signIns());
  }
}
