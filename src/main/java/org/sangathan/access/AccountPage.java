package org.sangathan.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sangathan.pages.Page;

/// One account as seen from a unit: its posts there and below.
///
/// @param links further pages about whoever holds it
public record AccountPage(
    Places.Name unit,
    UUID account,
    String name,
    String signInName,
    List<HeldPost> held,
    List<AccountsPage.GivablePost> givable,
    List<Link> links,
    LocalDate today)
    implements Page {

  /// A page about an office-bearer that a module below registers as a bean.
  ///
  /// @param wordKey of its text
  /// @param path after the unit's own address, up to the number of the account
  public record Link(String wordKey, String path) {
    public String of(String unit, UUID account) {
      return "/u/" + unit + path + account;
    }
  }

  /// Why a post can be ended here.
  public List<String> endings() {
    return EndPost.GROUNDS.stream().map(Appointing.Ending::code).toList();
  }

  /// Why it can be given here.
  public List<String> grounds() {
    return Appointing.Ground.codesOfFirst();
  }
}
