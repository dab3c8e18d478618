/// What keeps phones and places of people unreadable in the database, in backups and on lost disks:
/// keys for columns, themselves wrapped by a key that lies elsewhere; sealing and opening one
/// value; changing the key, or the way in which it seals, and sealing everything anew; and the
/// blind values by which a number is found without being read.
///
/// Owns: `data_key`. Uses: words, database.
@NullMarked
package org.sangathan.keys;

import org.jspecify.annotations.NullMarked;
