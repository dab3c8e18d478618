/// Who can sign in, and who may do what where. Postings are the only source of grants: a kind of
/// post names capabilities and a reach, a dated posting gives it to an account in a unit. One gate
/// asks them for every act and every page.
///
/// Owns: `account`, `post_type`, `posting`, `access_token`, `sign_in_failure`, `grant_version`,
/// `spring_session`, `spring_session_attributes`. Uses: words, database, acts, pages.
@NullMarked
package org.sangathan.access;

import org.jspecify.annotations.NullMarked;
