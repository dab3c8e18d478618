/// The door: how somebody proves that an account is theirs, and how tries that fail are slowed
/// down.
///
/// Owns: `password`, `sign_in_failure`. Uses: words, database, acts, pages, accounts.
@NullMarked
package org.sangathan.signin;

import org.jspecify.annotations.NullMarked;
