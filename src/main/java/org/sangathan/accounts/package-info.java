/// Who somebody is: accounts, the sessions and tokens that stand for them, how each likes to read.
/// What an account may do is not known here; how somebody proves that it is theirs is the matter of
/// `signin`.
///
/// Owns: `account`, `access_token`, `grant_version`, `spring_session`, `spring_session_attributes`.
/// Uses: words, database, acts, pages.
@NullMarked
package org.sangathan.accounts;

import org.jspecify.annotations.NullMarked;
