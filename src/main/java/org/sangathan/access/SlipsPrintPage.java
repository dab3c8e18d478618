package org.sangathan.access;

import java.time.LocalDate;
import java.util.List;
import org.sangathan.pages.Page;
import org.sangathan.signin.Slip;

/// Slips on paper, twelve to a sheet.
///
/// @param address where the letters of a slip are typed
public record SlipsPrintPage(Places.Name unit, String address, List<List<Paper>> sheets)
    implements Page {

  /// @param square the dark modules of its QR code, as the path of a picture
  /// @param side how many modules it is wide, with its rim
  public record Paper(Slip slip, Places.Name unit, LocalDate until, String square, int side) {}
}
