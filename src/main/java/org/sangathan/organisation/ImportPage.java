package org.sangathan.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.pages.Page;

/// Units from a file.
///
/// @param act whose form it is
/// @param report what came of the file that was taken; null before
public record ImportPage(Heading heading, String act, @Nullable Report report) implements Page {
  /// Whoever has more bad rows than this reads them in a spreadsheet.
  public static final int ERRORS_SHOWN = 200;

  /// What somebody copies to begin with.
  public static final String SAMPLE =
      "tree,code,level,parent_code,name_hi,name_en,kind,valid_from,valid_to,aliases,"
          + "id:LGD,link:WARD,count:electors@2014-05-07";

  /// @param made units that did not exist
  /// @param dropped columns that no file may bring
  /// @param ignored columns of which nothing is known
  public record Report(
      int made, int changed, int same, List<String> dropped, List<String> ignored) {}
}
