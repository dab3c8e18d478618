/// The door: how somebody proves that an account is theirs, and how tries that fail are slowed
/// down.
///
/// Owns: `password`, `sign_in_failure`, `device`, `sign_in_code`, `slip`. Uses: words, database,
/// acts, pages, messages, accounts.
@NullMarked
package org.sangathan.signin;

import org.jspecify.annotations.NullMarked;
