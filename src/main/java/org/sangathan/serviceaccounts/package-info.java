/// Programs as holders of posts: each has an account that a unit keeps and nobody signs in to,
/// posts of kinds that are meant for programs, and tokens that any officer of the unit may make and
/// take back. All that it does is asked of the same gate as what people do.
///
/// Owns: `service_account`. Uses: words, database, acts, pages, accounts, access.
@NullMarked
package org.sangathan.serviceaccounts;

import org.jspecify.annotations.NullMarked;
