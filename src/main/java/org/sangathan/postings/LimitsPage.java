package org.sangathan.postings;

import java.util.List;
import java.util.Map;
import org.sangathan.access.PostKinds;
import org.sangathan.pages.Page;

/// How many posts one person may hold at a time.
///
/// @param limits by the code of a kind, empty for all kinds together
/// @param top the code of the unit where they are set
public record LimitsPage(
    Map<String, Integer> limits, List<PostKinds.PostKind> kinds, String top, boolean maySet)
    implements Page {}
