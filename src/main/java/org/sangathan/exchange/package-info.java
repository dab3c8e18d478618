/// Files that come in: one road for every kind. A file is read and its columns are matched, every
/// row is judged before anything happens, then an act of the module that knows the kind takes the
/// whole file, and may be undone as a whole.
///
/// Owns: `upload`, `upload_chunk`, `upload_row`, `upload_note`, `column_mapping`. Uses: words,
/// database, acts, pages, accounts, access.
@NullMarked
package org.sangathan.exchange;

import org.jspecify.annotations.NullMarked;
