/// How this program speaks to others over a network: lines that are secured in one place, to peers
/// whose certificates are trusted and were not revoked.
///
/// Owns: nothing. Uses: nothing.
@NullMarked
package org.sangathan.peers;

import org.jspecify.annotations.NullMarked;
