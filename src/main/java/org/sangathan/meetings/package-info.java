/// Meetings that were held: day, place, how many were there and, if one wishes, what was decided.
/// Whoever works in a unit notes them, three fields at a time, so that there is evidence from the
/// first week on; calling meetings and taking attendance will come to stand here too.
///
/// A meeting keeps the unit that met; where it is told follows from what was redrawn, now or as on
/// a day that is over.
///
/// Owns: `meeting`. Uses: words, database, acts, pages, access, organisation, boundaries.
@NullMarked
package org.sangathan.meetings;

import org.jspecify.annotations.NullMarked;
