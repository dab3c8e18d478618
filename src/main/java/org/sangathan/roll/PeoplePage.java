package org.sangathan.roll;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.boundaries.OnDay;
import org.sangathan.membership.Doorstep;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;
import org.sangathan.pages.Sought;

/// The people behind a unit's figure, masked, a stretch at a time.
///
/// @param day as on which the list is told
/// @param leaf nothing lies below the unit, so that there is nothing to choose
/// @param below whether the units below are included
/// @param then how many were on record here on a past day; null today
/// @param more where the next stretch begins, or null at the end
/// @param door what stands there beside the people; null on a past day
public record PeoplePage(
    Heading heading,
    OnDay day,
    boolean leaf,
    boolean below,
    Sought sought,
    @Nullable Long then,
    List<Line> lines,
    @Nullable String more,
    @Nullable Door door)
    implements Page {

  /// @param homeCode of the unit in which they live now
  /// @param unitCode of the unit in which they are told
  public record Line(
      String id,
      String name,
      @Nullable String guardian,
      @Nullable String phone,
      int birthYear,
      @Nullable String locality,
      Instant recordedAt,
      String homeCode,
      String unitCode,
      @Nullable String unitHi,
      @Nullable String unitEn) {}

  /// @param barred weeks in which a barred kind of job often ended the form
  /// @param seesLists whether the reader may see which lists were taken away here, or take one
  /// @param seesErased whether the reader may see who was erased here
  public record Door(
      List<Doorstep.Invited> invited,
      List<Doorstep.Barred> barred,
      boolean seesLists,
      boolean seesErased) {}

  /// The list with what else was chosen: of that day, of the unit alone or with all below it.
  public String address(boolean below) {
    return day.at("/u/" + heading.unit().code() + "/people?below=" + below);
  }

  @Override
  public @Nullable String fragment(String target) {
    return target.equals("people-lines") ? "PeopleLines" : null;
  }
}
