/// Short notices downward: an office writes to all holders of some kinds of post at and below a
/// unit, never to people by anything else about them. Nobody gets a row of their own when one is
/// sent; who has it is asked of the posts, and opening it once is what counts as read. Every text
/// that went out stands in the archive of its unit for all on its line.
///
/// Owns: `sent_notice`, `notice_read`, `notice_version`. Uses: words, database, acts, pages,
/// accounts, access, organisation.
@NullMarked
package org.sangathan.notices;

import org.jspecify.annotations.NullMarked;
