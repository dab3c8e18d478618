/// Everything that the organisation has recorded in one file that is checked, and back again: into
/// an empty place, at the version of the tables that the file was written from. How the file is
/// built: docs/decisions/0008-backup.md.
///
/// Owns: nothing. Uses: words, database, acts.
@NullMarked
package org.sangathan.backup;

import org.jspecify.annotations.NullMarked;
