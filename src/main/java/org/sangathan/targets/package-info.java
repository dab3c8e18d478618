/// What each unit is to reach in a drive: targets set one by one or cascaded down the tree so that
/// the parts add up exactly, and what of it was made. Targets stop at units, and at posts; no
/// person has one.
///
/// Owns: `target`. Uses: words, database, acts, pages, access, organisation, figures, membership.
@NullMarked
package org.sangathan.targets;

import org.jspecify.annotations.NullMarked;
