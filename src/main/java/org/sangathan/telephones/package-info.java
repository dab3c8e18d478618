/// The telephone by which somebody is known at the door: its owner changes it by a code that goes
/// to the new one, and the office above together with everything that opened the account before.
///
/// Owns: `phone_wish`. Uses: words, database, acts, pages, messages, accounts, signin, access.
@NullMarked
package org.sangathan.telephones;

import org.jspecify.annotations.NullMarked;
