/// How office-bearers are reached at work: by a number that each gives with a post, after a notice
/// of its own, and may take back. Whoever looks after the unit sees it, and nobody else; it ends
/// with the post. The number by which somebody signs in is another one and never shown here.
///
/// Owns: `work_number`, `work_number_consent`. Uses: words, database, keys, acts, pages, access,
/// organisation.
@NullMarked
package org.sangathan.contacts;

import org.jspecify.annotations.NullMarked;
