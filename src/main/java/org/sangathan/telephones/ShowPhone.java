package org.sangathan.telephones;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sangathan.access.Access;
import org.sangathan.access.AccountWatch;
import org.sangathan.access.Newcomer;
import org.sangathan.access.Places;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.AccountsRefusal;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.Sees;
import org.sangathan.words.IndianMobile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Where the office above writes down somebody's new number. Whoever is not theirs is not known.
@Controller
class ShowPhone {
  private final Access access;
  private final Accounts accounts;
  private final Places places;
  private final AccountWatch watch;

  ShowPhone(Access access, Accounts accounts, Places places, AccountWatch watch) {
    this.access = access;
    this.accounts = accounts;
    this.places = places;
    this.watch = watch;
  }

  @GetMapping("/u/{code}/phone/{account}")
  @Sees(ChangePhone.NAME)
  PhonePage one(Actor actor, Place place, @PathVariable UUID account) {
    Newcomer ward =
        access.ward(actor, place, account, ChangePhone.NEEDED).orElseThrow(ShowPhone::unknown);
    Account known = accounts.byId(account).orElseThrow(ShowPhone::unknown);
    watch.seen(actor, place, List.of(account));
    String phone = known.phone();
    return new PhonePage(
        name(place.unit(), place.code()),
        ward,
        name(ward.post().unit(), ""),
        phone == null ? null : IndianMobile.masked(phone),
        known.isPhoneUnproven());
  }

  private static NotServed unknown() {
    return new NotServed(AccountsRefusal.ACCOUNT_UNKNOWN);
  }

  private Places.Name name(int unit, String code) {
    return places.names(Set.of(unit)).getOrDefault(unit, new Places.Name(unit, code, code, code));
  }
}
