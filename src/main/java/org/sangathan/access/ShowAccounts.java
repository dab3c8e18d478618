package org.sangathan.access;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.AccountsRefusal;
import org.sangathan.accounts.SignInName;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.Sees;
import org.sangathan.pages.Sought;
import org.sangathan.words.Listing;
import org.sangathan.words.Voice;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Who holds which post here and below, and the forms that change it.
@Controller
class ShowAccounts {
  private static final int SHEET = 50;

  private final HeldPostStore held;
  private final Accounts accounts;
  private final PostTypeStore types;
  private final Grants grants;
  private final AccountWatch watch;
  private final List<AccountPage.Link> links;

  ShowAccounts(
      HeldPostStore held,
      Accounts accounts,
      PostTypeStore types,
      Grants grants,
      AccountWatch watch,
      List<AccountPage.Link> links) {
    this.held = held;
    this.accounts = accounts;
    this.types = types;
    this.grants = grants;
    this.watch = watch;
    this.links = links;
  }

  /// From the menu, which knows no unit.
  @GetMapping("/accounts")
  @Sees("access.show-accounts")
  ResponseEntity<Void> own(Place place) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header("Location", "/u/" + place.code() + "/accounts")
        .build();
  }

  @GetMapping("/u/{code}/accounts")
  @Sees("access.show-accounts")
  AccountsPage all(
      Actor actor, Place place, Sought sought, @RequestParam(defaultValue = "1") int sheet) {
    int from = Math.clamp(sheet, 1, 10_000);
    List<HeldPost> found = held.below(place, sought.text(), (from - 1) * SHEET, SHEET + 1);
    List<HeldPost> shown = found.stream().limit(SHEET).toList();
    tell(actor, place, shown);
    return new AccountsPage(
        held.name(place),
        shown,
        sought,
        from,
        found.size() > SHEET,
        givable(actor, place),
        grants.today(),
        grants.may(actor, IssueSlips.NAME, place.unit()));
  }

  /// Everybody who is on the sheets, without telephone numbers.
  @GetMapping("/u/{code}/accounts.{form:csv|xlsx|print}")
  @Sees("access.show-accounts")
  Listing file(Actor actor, Place place, Sought sought, Voice voice) {
    Places.Name unit = held.name(place);
    return new Listing(
        place.code() + "-posts",
        voice.say("access.accounts.title-of", voice.name(unit.hi(), unit.en())),
        sought.text(),
        Stream.of("person", "post", "code", "unit", "from", "to")
            .map(column -> voice.say("access.accounts.column." + column))
            .toList(),
        to ->
            held.each(
                place,
                sought.text(),
                some -> {
                  tell(actor, place, some);
                  return some.stream().allMatch(post -> to.row(cells(post, voice)));
                }));
  }

  /// Before anybody gets to see them.
  private void tell(Actor actor, Place place, List<HeldPost> shown) {
    watch.seen(actor, place, shown.stream().map(HeldPost::account).distinct().toList());
  }

  private static List<? extends @Nullable Object> cells(HeldPost post, Voice voice) {
    return Arrays.asList(
        post.name(),
        voice.name(post.postHi(), post.postEn()),
        post.unit().code(),
        voice.name(post.unit().hi(), post.unit().en()),
        post.from(),
        post.to());
  }

  @GetMapping("/u/{code}/accounts/{account}")
  @Sees("access.show-accounts")
  AccountPage one(Actor actor, Place place, @PathVariable UUID account) {
    List<HeldPost> here =
        held.of(account).stream().filter(p -> grants.isWithin(p.unit().id(), place)).toList();
    Account known =
        accounts
            .byId(account)
            .filter(a -> !here.isEmpty())
            .orElseThrow(() -> new NotServed(AccountsRefusal.ACCOUNT_UNKNOWN));
    tell(actor, place, here);
    return new AccountPage(
        held.name(place),
        account,
        known.name(),
        SignInName.shown(known.signInName()),
        here,
        givable(actor, place),
        links,
        grants.today());
  }

  private List<AccountsPage.GivablePost> givable(Actor actor, Place place) {
    return types.all().stream()
        .filter(type -> !type.forPrograms() && grants.mayGive(actor, type, place.unit()))
        .map(type -> new AccountsPage.GivablePost(type.code(), type.nameHi(), type.nameEn()))
        .toList();
  }
}
