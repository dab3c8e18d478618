package org.sangathan.membership;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;

/// One recorded person: what stands there, mend it, move it, take it out.
///
/// @param phoneShown the whole number, only in the answer to whoever asked for it just now
/// @param mayUnmask whether the reader may ask for the whole number
/// @param renewedAt when they last said that they stay, or null
/// @param mayRenew whether the reader may record now that they stay
/// @param mine whether the reader may change it
/// @param seesLooks whether the reader may know who looked at them
/// @param mayErase whether the reader may erase them
public record PersonPage(
    Heading heading,
    String id,
    String name,
    @Nullable String guardian,
    @Nullable String phoneMasked,
    @Nullable String phoneShown,
    boolean mayUnmask,
    int birthYear,
    boolean ofAge,
    @Nullable String gender,
    @Nullable String locality,
    Instant recordedAt,
    String recordedBy,
    List<String> purposes,
    Map<String, String> genders,
    @Nullable Instant renewedAt,
    boolean mayRenew,
    boolean mine,
    boolean seesLooks,
    boolean mayErase)
    implements Page {}
