/// What the owner of an account is told about its door: each change of the ways in, by a message
/// where messages arrive and on their pages until they say that it was they; and how to end
/// everything at once when it was not; and each try to come in that failed.
///
/// Owns: `door_change`, `failed_try`. Uses: words, database, acts, pages, messages, accounts,
/// signin.
@NullMarked
package org.sangathan.doorkeeper;

import org.jspecify.annotations.NullMarked;
