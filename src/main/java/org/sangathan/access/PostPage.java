package org.sangathan.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.pages.Page;

/// One kind of post: its definition, and what somebody who holds it would see.
///
/// @param known every capability by the module that it belongs to
/// @param preview null for a kind that is only being made
/// @param top the code of the unit where it is changed
public record PostPage(
    Definition definition,
    Map<String, List<String>> known,
    @Nullable Preview preview,
    String top,
    boolean mayDefine)
    implements Page {

  /// @param code empty for a new one
  public record Definition(
      String code,
      String nameHi,
      String nameEn,
      List<String> capabilities,
      String enter,
      String see,
      String search,
      String nature,
      boolean twoPersons,
      boolean forPrograms) {
    static final Definition NEW =
        new Definition("", "", "", List.of(), "own", "own", "own", "office-bearer", false, false);
  }

  /// What somebody can be who holds one.
  public List<String> natures() {
    return Arrays.stream(PostKinds.Nature.values()).map(PostKinds.Nature::code).toList();
  }

  /// What somebody would see who held it in that unit.
  public record Preview(Places.@Nullable Name unit, List<Far> scopes) {}

  /// @param scope `enter`, `see` or `search`
  /// @param reach `own` or `own-and-below`
  /// @param units how many are in reach
  public record Far(String scope, String reach, int units, List<String> capabilities) {}
}
