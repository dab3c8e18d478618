/// Who is appointed to which post: the people who could take a vacant one, their yes, their
/// resigning; and files of office-bearers, each row an account with a post, which can be taken back
/// as a whole.
///
/// Owns: `posting_import`, `post_limit`. Uses: words, database, acts, pages, accounts, access,
/// exchange, organisation, figures, membership, formation, bodies.
@NullMarked
package org.sangathan.postings;

import org.jspecify.annotations.NullMarked;
