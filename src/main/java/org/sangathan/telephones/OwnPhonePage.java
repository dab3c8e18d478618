package org.sangathan.telephones;

import org.jspecify.annotations.Nullable;
import org.sangathan.pages.Page;

/// One's own number, and the two steps to another one.
///
/// @param phone masked; null where one has none
/// @param unproven the office above wrote it down, and no code has shown yet that it is one's own
/// @param waiting masked: the number to which a code went; null where none did
/// @param open codes arrive
/// @param asksPresent typing the code needs the present PIN or the password too
public record OwnPhonePage(
    @Nullable String phone,
    boolean unproven,
    @Nullable String waiting,
    boolean open,
    boolean asksPresent)
    implements Page {}
