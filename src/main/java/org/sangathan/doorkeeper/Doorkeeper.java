package org.sangathan.doorkeeper;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.BrowserLabel;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.accounts.Entry;
import org.sangathan.accounts.Network;
import org.sangathan.accounts.Proof;
import org.sangathan.accounts.Visitor;
import org.sangathan.acts.Refusal;
import org.sangathan.database.Database;
import org.sangathan.pages.Screen;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Keeps what changed at the doors, and tells their owners: on the next page of any browser but the
/// one that did it, and on their telephone.
@Component
class Doorkeeper implements DoorWatch, Screen.Notice {
  static final String PAGE = "/me/door";
  static final Duration NEWS = Duration.ofDays(30);
  private static final DoorStore.Where NOWHERE = new DoorStore.Where("", null);

  private final DoorStore store;
  private final FailureStore failures;
  private final Accounts accounts;
  private final DoorLetters letters;
  private final Database database;
  private final Clock clock;

  Doorkeeper(
      DoorStore store,
      FailureStore failures,
      Accounts accounts,
      DoorLetters letters,
      Database database,
      Clock clock) {
    this.failures = failures;
    this.database = database;
    this.store = store;
    this.accounts = accounts;
    this.letters = letters;
    this.clock = clock;
  }

  @Override
  public void changed(Change change) {
    database.transact(() -> {
      store.add(change, change.own() ? where() : NOWHERE);
      accounts.hasNews(change.account());
      accounts.byId(change.account()).ifPresent(owner -> letters.send(change, owner));
      return change;
    });
  }

  @Override
  public void failed(Proof way, @Nullable UUID account, Refusal why) {
    String network =
        request().map(HttpServletRequest::getRemoteAddr).map(Network::shown).orElse("");
    failures.add(new FailureStore.Try(way, account, network, why.number(), clock.instant()));
  }

  @Override
  public @Nullable Failed failedSinceLastHere(UUID account) {
    Optional<LocalDate> before = request().flatMap(Entry::lastHere);
    if (before.isEmpty()) return null;
    Instant since = before.get().atStartOfDay(clock.getZone()).toInstant();
    long tries = failures.tries(account, since);
    return tries == 0 ? null : new Failed(tries, before.get());
  }

  private static DoorStore.Where where() {
    return request()
        .map(r -> new DoorStore.Where(BrowserLabel.of(r), Entry.device(r).orElse(null)))
        .orElse(NOWHERE);
  }

  private static Optional<HttpServletRequest> request() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes present
        ? Optional.of(present.getRequest())
        : Optional.empty();
  }

  /// The account itself says whether it is worth a look.
  @Override
  public Optional<Line> of(HttpServletRequest request) {
    Optional<Account> owner = Visitor.present().map(Visitor::account).filter(Account::news);
    if (owner.isEmpty() || request.getRequestURI().equals(PAGE)) return Optional.empty();
    List<DoorPage.Change> news =
        store.news(
            owner.get().id(), Entry.device(request).orElse(null), clock.instant().minus(NEWS));
    return news.stream()
        .findFirst()
        .map(last ->
            new Line(
                "doorkeeper.change." + last.kind().code(), last.at(), "doorkeeper.look", PAGE));
  }
}
