package org.sangathan.audit;

import java.util.List;
import org.sangathan.pages.Page;

/// What was done to one's own account and posts, and by whom.
public record MyTrailPage(List<TrailLine> lines) implements Page {}
