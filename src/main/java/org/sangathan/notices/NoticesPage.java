package org.sangathan.notices;

import java.util.List;
import org.sangathan.access.PostKinds.PostKind;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;

/// The archive of notices of a unit, with its line and what lies below.
///
/// @param sheet which one of fifty lines this is
/// @param more whether another one follows
/// @param kinds to whose holders the reader may send one; none where they may not
/// @param levels to which one may be narrowed
public record NoticesPage(
    Heading heading,
    List<NoticeLine> notices,
    int sheet,
    boolean more,
    List<PostKind> kinds,
    List<Level> levels)
    implements Page {

  public record Level(String code, String nameHi, String nameEn) {}
}
