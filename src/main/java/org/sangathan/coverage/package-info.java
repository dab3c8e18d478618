/// How far units are formed, on a page: level by level, where it is furthest behind, and unit by
/// unit what is missing; now, or as it was when a day ended.
///
/// Owns: nothing. Uses: words, database, acts, pages, access (its view `past_post`), organisation,
/// contacts, formation, boundaries.
@NullMarked
package org.sangathan.coverage;

import org.jspecify.annotations.NullMarked;
