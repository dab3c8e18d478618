package org.sangathan.approvals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sangathan.access.Places;
import org.sangathan.pages.Page;

/// What waits for a second person, as far as it concerns the reader.
public record ApprovalsPage(List<Waiting> proposals) implements Page {

  /// @param own proposed by the reader, so that somebody else has to agree
  /// @param said each field of the form with what it holds, for people to read
  public record Waiting(
      String id,
      String act,
      Places.Name unit,
      String by,
      Instant at,
      boolean own,
      Map<String, List<String>> said) {}
}
