/// Who is appointed to which post, many at once: files of office-bearers come in, each row an
/// account with a post, and can be taken back as a whole.
///
/// Owns: `posting_import`. Uses: words, database, acts, pages, accounts, access, exchange.
@NullMarked
package org.sangathan.postings;

import org.jspecify.annotations.NullMarked;
