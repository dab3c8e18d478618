package org.sangathan.access;

import java.util.List;
import java.util.Map;
import org.sangathan.pages.Page;

/// The kinds of post, and what asks for a second proof.
///
/// @param top the code of the unit where they are changed
/// @param known every capability by the module that it belongs to
/// @param strong what asks for a second proof
public record PostsPage(
    List<Line> posts,
    String top,
    boolean mayDefine,
    Map<String, List<String>> known,
    List<String> strong)
    implements Page {

  /// @param allowed how many things it allows
  public record Line(
      String code,
      String nameHi,
      String nameEn,
      long allowed,
      boolean twoPersons,
      boolean forPrograms) {}
}
