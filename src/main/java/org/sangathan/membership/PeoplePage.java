package org.sangathan.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;
import org.sangathan.pages.Sought;

/// The people behind a unit's figure, masked, a stretch at a time.
///
/// @param leaf nothing lies below the unit, so that there is nothing to choose
/// @param below whether the units below are included
/// @param barred weeks in which a barred kind of job often ended the form
/// @param seesLists whether the reader may see which lists were taken away here, or take one
/// @param seesErased whether the reader may see who was erased here
/// @param more where the next stretch begins, or null at the end
public record PeoplePage(
    Heading heading,
    boolean leaf,
    boolean below,
    Sought sought,
    List<Line> lines,
    @Nullable String more,
    List<Invited> invited,
    List<Barred> barred,
    boolean seesLists,
    boolean seesErased)
    implements Page {

  public record Line(
      String id,
      String name,
      @Nullable String guardian,
      @Nullable String phone,
      int birthYear,
      @Nullable String locality,
      Instant recordedAt,
      String unitCode,
      @Nullable String unitHi,
      @Nullable String unitEn) {}

  public record Invited(String id, String name, String phone) {}

  /// How often in the week that began on that Monday.
  public record Barred(LocalDate week, long ended) {}

  @Override
  public @Nullable String fragment(String target) {
    return target.equals("people-lines") ? "PeopleLines" : null;
  }
}
