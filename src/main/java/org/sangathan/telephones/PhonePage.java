package org.sangathan.telephones;

import org.jspecify.annotations.Nullable;
import org.sangathan.access.Newcomer;
import org.sangathan.access.Places;
import org.sangathan.pages.Page;

/// Somebody's number, as the office above changes it.
///
/// @param postIn the unit of the post that stands on the slip
/// @param phone masked; null where there is none
/// @param unproven its owner has not shown yet that it is theirs
public record PhonePage(
    Places.Name unit, Newcomer ward, Places.Name postIn, @Nullable String phone, boolean unproven)
    implements Page {}
