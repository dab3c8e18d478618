/// Deeds for which one person alone is not enough: they wait here until somebody else agrees who
/// may do the same there.
///
/// Owns: `proposal`, `approval`. Uses: words, database, acts, pages, accounts, access.
@NullMarked
package org.sangathan.approvals;

import org.jspecify.annotations.NullMarked;
