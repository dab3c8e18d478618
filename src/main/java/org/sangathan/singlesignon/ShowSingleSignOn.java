package org.sangathan.singlesignon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.accounts.Proof;
import org.sangathan.accounts.Visitor;
import org.sangathan.acts.Complaint;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.Open;
import org.sangathan.pages.OwnAddress;
import org.sangathan.pages.Page;
import org.sangathan.signin.Doorstep;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// To the directory and back.
@Controller
class ShowSingleSignOn {
  private final Directory directory;
  private final ErrandCookie errands;
  private final Acquaintance acquaintance;
  private final Doorstep doorstep;
  private final ShowMySingleSignOn mine;
  private final DoorWatch watch;

  ShowSingleSignOn(
      Directory directory,
      ErrandCookie errands,
      Acquaintance acquaintance,
      Doorstep doorstep,
      ShowMySingleSignOn mine,
      DoorWatch watch) {
    this.watch = watch;
    this.directory = directory;
    this.errands = errands;
    this.acquaintance = acquaintance;
    this.doorstep = doorstep;
    this.mine = mine;
  }

  @GetMapping("/sign-in/single")
  @Open
  void go(@RequestParam(defaultValue = "/") String next, HttpServletResponse response) {
    check();
    if (Visitor.present().isPresent()) {
      OwnAddress.lead(response, OwnAddress.of(next));
      return;
    }
    Errand errand = Errand.comingIn(OwnAddress.of(next));
    errands.send(errand, directory.addressOf(errand), response);
  }

  @GetMapping(Directory.BACK)
  @Open
  @Nullable Page back(
      @RequestParam Map<String, String> said,
      HttpServletRequest request,
      HttpServletResponse response) {
    check();
    Optional<Errand> errand = errands.take(request, response);
    Optional<OidcUser> user = errand.flatMap(e -> directory.confirmed(e, said));
    if (errand.isEmpty() || user.isEmpty()) {
      return sorry(errand.map(Errand::next).orElse("/"), SinglesignonRefusal.NOT_CONFIRMED);
    }
    return errand.get().linking().isEmpty()
        ? comeIn(user.get(), new Doorstep.Way(request, response, errand.get().next()))
        : mine.confirmed(errand.get(), user.get(), request)
            .<Page>map(page -> page)
            .orElseGet(() -> sorry("/", SinglesignonRefusal.NOT_CONFIRMED));
  }

  private @Nullable Page comeIn(OidcUser user, Doorstep.Way way) {
    Optional<Account> account = acquaintance.account(user);
    if (account.isEmpty()) return sorry(way.next(), SinglesignonRefusal.NO_ACCOUNT);
    doorstep.letIn(account.get().id(), acquaintance.proof(user), way);
    return null;
  }

  private SingleSignOnPage sorry(String next, SinglesignonRefusal why) {
    watch.failed(Proof.DIRECTORY, null, why);
    DirectorySettings.Label label = directory.settings().label();
    return new SingleSignOnPage(
        OwnAddress.of(next), label.hi(), label.en(), new Complaint("", why));
  }

  private void check() {
    if (!directory.settings().isSetUp()) throw new NotServed(SinglesignonRefusal.NOT_SET_UP);
  }
}
