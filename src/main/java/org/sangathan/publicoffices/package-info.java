/// Public offices that office-bearers hold beside their posts: member of parliament, councillor.
/// They give no right here; they are noted so that people find who sits where.
///
/// Owns: `public_office`. Uses: words, database, acts, pages, accounts, access, organisation.
@NullMarked
package org.sangathan.publicoffices;

import org.jspecify.annotations.NullMarked;
