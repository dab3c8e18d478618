/// Who may do what where. Postings are the only source of grants: a kind of post names capabilities
/// and a reach, a dated posting gives it to an account in a unit. One gate asks them for every act
/// and every page.
///
/// Owns: `post_type`, `posting`, `strong_capability`. Uses: words, database, acts, pages, accounts,
/// signin.
@NullMarked
package org.sangathan.access;

import org.jspecify.annotations.NullMarked;
