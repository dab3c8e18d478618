/// Help on every screen: whom to ask above oneself, what number an error had, what waits for one.
///
/// Owns: nothing. Uses: words, acts, pages, access, approvals, organisation, notices.
@NullMarked
package org.sangathan.help;

import org.jspecify.annotations.NullMarked;
