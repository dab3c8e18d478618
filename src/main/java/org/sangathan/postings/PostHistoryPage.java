package org.sangathan.postings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;

/// The posts of a unit as they were on a day, or whoever held one since the first day.
///
/// @param day null for all days
/// @param mayCoverage the day is over, and the reader may see how far units were formed on it
/// @param unread what was written as a day and cannot be read; empty where it could
/// @param redrawn the units from which posts came or into which they went, as far as the reader may
///   open them
/// @param minutes where decisions are read that stand in it
public record PostHistoryPage(
    Heading heading,
    List<PastPost> posts,
    Map<Integer, Places.Name> redrawn,
    Map<UUID, String> minutes,
    @Nullable LocalDate day,
    String unread,
    boolean mayCoverage)
    implements Page {}
