package org.sangathan.postings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Appointing;
import org.sangathan.access.Places;
import org.sangathan.access.PostKinds;
import org.sangathan.formation.Coverage;
import org.sangathan.formation.OwnGroup.Group;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;

/// Filling a post: those who work in the unit already or near it, with what they did, or somebody
/// new.
///
/// @param shares of women and youth among those who hold the posts of this unit, with its goals;
///   empty where there is nothing to say
/// @param vacantSince of the oldest vacancy; null while none is vacant
/// @param near proven people of the units beside it and above
/// @param whole all units below were looked at
/// @param from the first day of whoever gets it
/// @param until where such a post has a term: the first day after it
/// @param mayAddAccount the reader may open an account for somebody new
public record AppointPage(
    Heading heading,
    PostKinds.PostKind kind,
    @Nullable LocalDate vacantSince,
    List<Coverage.Share> shares,
    List<Line> candidates,
    List<Line> near,
    boolean whole,
    int days,
    boolean mayAddAccount,
    LocalDate from,
    @Nullable LocalDate until)
    implements Page {

  /// @param daysAtWork of the last `days`; 0 where nothing is known
  /// @param recorded people, all still to be confirmed: shown, and not counted
  /// @param group only of whoever said that it be shown here; it changes neither who stands here
  ///   nor the order
  public record Line(
      UUID account,
      String name,
      List<Held> posts,
      int daysAtWork,
      int recorded,
      @Nullable Group group) {

    public boolean isWoman() {
      return group != null && group.isWoman();
    }

    public boolean isYoung() {
      return group != null && group.isYoung();
    }
  }

  /// Who let it be shown: of the others nothing is known here.
  public long said() {
    return candidates.stream().filter(one -> one.group != null).count();
  }

  public long women() {
    return candidates.stream().filter(Line::isWoman).count();
  }

  public long youth() {
    return candidates.stream().filter(Line::isYoung).count();
  }

  /// Why it can be given.
  public List<String> grounds() {
    return Appointing.Ground.codesOfFirst();
  }

  public record Held(String postHi, String postEn, Places.Name unit) {}
}
