/// Committees that decide: a unit's executive, its other committees, and joint bodies of several
/// units. Who sits in one follows from posts; what it decided stands for good, with how many were
/// there. Whatever may rest only upon a decision asks here.
///
/// Owns: `body`, `body_charter`, `body_seat`, `body_decision`, `body_attendance`, `redrawn_body`,
/// `redrawn_seat`. Uses: words, database, acts, pages, access (also its views `held_post` and
/// `past_post`), organisation.
@NullMarked
package org.sangathan.bodies;

import org.jspecify.annotations.NullMarked;
