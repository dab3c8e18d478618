package org.sangathan.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.pages.Flash;
import org.sangathan.pages.Open;
import org.sangathan.pages.OwnAddress;
import org.sangathan.pages.Said;
import org.sangathan.signin.FirstRun;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows the first run, and takes its form: nobody is signed in yet who could use the usual door.
@Controller
class ShowSetup implements FirstRun {
  private static final String ADDRESS = "/setup";
  private static final String ACT = Acts.nameOf(FoundOrganisation.class);
  private static final SecureRandom CHANCE = new SecureRandom();

  private final Accounts accounts;
  private final Acts acts;
  private final Clock clock;

  ShowSetup(Accounts accounts, Acts acts, Clock clock) {
    this.accounts = accounts;
    this.acts = acts;
    this.clock = clock;
  }

  @Override
  public String address() {
    return ADDRESS;
  }

  @GetMapping(ADDRESS)
  @Open
  @Nullable SetupPage show(HttpServletResponse response) {
    if (accounts.isEmpty()) return page();
    OwnAddress.lead(response, "/");
    return null;
  }

  @PostMapping(ADDRESS)
  @Open
  @Nullable SetupPage found(
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    Map<String, String> said = new LinkedHashMap<>(fields);
    said.keySet().removeIf(field -> field.startsWith("_"));
    Actor nobody = new Actor(Deed.newId(clock.instant(), CHANCE), "");
    if (acts.perform(nobody, ACT, said).answer() instanceof Answer.Refused<?>(var why)) {
      said.remove("password");
      new Said(ACT, said, why).bringTo(request);
      return page();
    }
    Flash.say(response, ACT + ".founded");
    OwnAddress.lead(response, "/sign-in");
    return null;
  }

  private static SetupPage page() {
    Map<String, String> levels = new LinkedHashMap<>();
    Stream.of(LevelTemplate.values())
        .filter(LevelTemplate::maybeTop)
        .forEach(level -> levels.put(level.name().toLowerCase(Locale.ROOT), level.word()));
    return new SetupPage(ACT, levels);
  }
}
