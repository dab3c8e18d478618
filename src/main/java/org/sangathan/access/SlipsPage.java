package org.sangathan.access;

import java.util.List;
import org.sangathan.pages.Page;

/// Who has never signed in, in a unit and below.
///
/// @param more there are further ones, who come when these have their slips
/// @param printable slips that the reader gave here and that still open something
public record SlipsPage(Places.Name unit, List<Waiting> waiting, boolean more, int printable)
    implements Page {

  /// @param hasSlip one that nobody has used yet
  public record Waiting(Newcomer newcomer, Places.Name unit, boolean hasSlip) {}
}
