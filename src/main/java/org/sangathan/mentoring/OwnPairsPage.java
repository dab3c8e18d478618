package org.sangathan.mentoring;

import java.time.LocalDate;
import java.util.List;
import org.sangathan.pages.Page;

/// Who guides me, and whom I guide.
public record OwnPairsPage(List<Line> mentors, List<Line> guided) implements Page {

  public record Line(String name, LocalDate since) {}
}
