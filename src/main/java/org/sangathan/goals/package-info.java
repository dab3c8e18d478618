/// How far units are on the way to what was set for them: their targets on a page, the way through
/// a drive, the league of like units; now, or as it was when a day ended.
///
/// Owns: nothing. Uses: words, acts, pages, access, organisation, figures, membership, targets,
/// boundaries.
@NullMarked
package org.sangathan.goals;

import org.jspecify.annotations.NullMarked;
