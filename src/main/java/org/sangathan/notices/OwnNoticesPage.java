package org.sangathan.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.pages.Page;

/// The notices that went to the reader in the last thirty days.
///
/// @param archive code of the reader's own unit, in whose archive all of them stand; null where the
///   reader's post does not open it
public record OwnNoticesPage(
    List<NoticeLine> notices, int sheet, boolean more, @Nullable String archive) implements Page {}
