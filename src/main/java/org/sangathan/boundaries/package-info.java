/// Past days as pages tell them: as it was then, or in today's boundaries. What was counted and
/// what lay where is kept by others; here it is put together again.
///
/// Owns: nothing. Uses: database, acts, pages, words, organisation (its views `former_place`,
/// `former_naming`, `was_closed`, `counting_tie`), figures, membership, targets, redrawing.
@NullMarked
package org.sangathan.boundaries;

import org.jspecify.annotations.NullMarked;
