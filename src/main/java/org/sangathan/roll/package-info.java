/// The list of the people of a unit: of today, or of a day that is over, as it was then or in
/// today's boundaries.
///
/// Owns: nothing. Uses: words, acts, pages, access, audit, database, organisation, figures, people,
/// membership, boundaries.
@NullMarked
package org.sangathan.roll;

import org.jspecify.annotations.NullMarked;
