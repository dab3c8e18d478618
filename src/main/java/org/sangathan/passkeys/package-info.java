/// Passkeys: coming in by the lock of one's own phone or machine, without typing anything. Each is
/// two proofs at once, because the phone always asks for finger, face or its own PIN first.
///
/// Owns: `passkey`, `passkey_challenge`. Uses: words, database, acts, pages, accounts, signin.
@NullMarked
package org.sangathan.passkeys;

import org.jspecify.annotations.NullMarked;
