/// The trail that people trust: each look at a person is a line as each act is; a follower chains
/// all lines, signs what each day came to, and finds any line that was changed, taken or put in
/// afterwards; pages tell who did and saw what.
///
/// Owns: `look`, `audit_seal`, `audit_head`, `audit_progress`. Uses: words, database, acts (also
/// its view `act_line`), pages, accounts, access.
@NullMarked
package org.sangathan.audit;

import org.jspecify.annotations.NullMarked;
