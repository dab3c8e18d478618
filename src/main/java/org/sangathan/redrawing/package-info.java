/// The tree in time: units are split, merged and redrawn, and people, posts, targets and figures
/// follow in the same transaction. What followed what is kept for ever, so that figures can be told
/// as they were then and in today's boundaries.
///
/// Owns: `redrawing`, `unit_successor`, `redrawn_unit`, `renewed_unit`, `redrawn_person`,
/// `redrawn_posting`. Uses: words, database, acts, pages, exchange, access, organisation, figures,
/// people, membership, bodies, targets, posttargets.
@NullMarked
package org.sangathan.redrawing;

import org.jspecify.annotations.NullMarked;
