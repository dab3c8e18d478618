/// The live tree of figures: what is counted, the two counters that are written with each fact, the
/// closed days that make every level answer in milliseconds, and the check that they still agree.
///
/// Owns: `tally_unit`, `tally_cell`, `late_tally`, `unit_day`, `base`, `base_pointer`. Uses: words,
/// database, acts, pages, access, organisation (also its view `unit_tree`).
@NullMarked
package org.sangathan.figures;

import org.jspecify.annotations.NullMarked;
