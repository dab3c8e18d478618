package org.sangathan.telephones;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Entry;
import org.sangathan.accounts.Visitor;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.OwnAddress;
import org.sangathan.pages.PagesRefusal;
import org.sangathan.pages.SignedInOnly;
import org.sangathan.words.IndianMobile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// One's own number, never whole, and the two steps to another one. Whoever came in by one thing
/// shows a second one first.
@Controller
class ShowOwnPhone {
  static final String PAGE = "/me/phone";

  private final PhoneCodes codes;

  ShowOwnPhone(PhoneCodes codes) {
    this.codes = codes;
  }

  @GetMapping(PAGE)
  @SignedInOnly
  @Nullable OwnPhonePage mine(HttpServletRequest request, HttpServletResponse response) {
    Visitor visitor =
        Visitor.present().orElseThrow(() -> new NotServed(PagesRefusal.SIGN_IN_FIRST));
    if (!visitor.actor().presence().sure()) {
      OwnAddress.lead(response, "/sign-in/second?next=" + PAGE);
      return null;
    }
    Account own = visitor.account();
    String phone = own.phone();
    return new OwnPhonePage(
        phone == null ? null : IndianMobile.masked(phone),
        own.isPhoneUnproven(),
        codes.waiting(own.id()).map(IndianMobile::masked).orElse(null),
        codes.isOpen(),
        !Entry.isFresh(request));
  }
}
