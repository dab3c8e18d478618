/// The page of a unit, the same at every level: where it stands, what needs its people today, its
/// figures beside its targets, goals, the units below side by side; and figures that were pinned to
/// be passed on. In the evening one's own unit tells what needs one tonight; that is worked out
/// when the page is opened, and kept nowhere.
///
/// Owns: `pinned_figure`. Uses: words, database, acts, pages, access, serviceaccounts,
/// organisation, figures, boundaries, contacts, notices, formation, targets, goals, postings,
/// posttargets.
@NullMarked
package org.sangathan.overview;

import org.jspecify.annotations.NullMarked;
