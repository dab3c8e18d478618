package org.sangathan.publicoffices;

import java.util.List;
import java.util.UUID;
import org.sangathan.access.Places;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;
import org.sangathan.pages.Sought;

/// The public offices that office-bearers of a unit and below hold today.
///
/// @param sought part of a name, a place or of what an office is called
public record PublicOfficesPage(Heading heading, List<Line> offices, Sought sought)
    implements Page {

  public record Line(
      PublicOffice office,
      UUID account,
      String name,
      String postHi,
      String postEn,
      Places.Name unit) {}
}
