package org.sangathan.access;

import java.time.LocalDate;
import java.util.List;
import org.sangathan.pages.Page;
import org.sangathan.pages.Sought;

/// Who holds which post in a unit and below.
///
/// @param sought what the list was searched for
/// @param more there are further ones on the next sheet
/// @param givesSlips the reader may open accounts by slips
public record AccountsPage(
    Places.Name unit,
    List<HeldPost> held,
    Sought sought,
    int sheet,
    boolean more,
    List<GivablePost> givable,
    LocalDate today,
    boolean givesSlips)
    implements Page {

  /// Why a post can be given.
  public List<String> grounds() {
    return Appointing.Ground.codesOfFirst();
  }

  /// A kind of post that the reader may give here.
  public record GivablePost(String code, String nameHi, String nameEn) {}
}
