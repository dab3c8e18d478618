/// Elders who guide workers: a mentor of a unit and somebody at work there or below, for as long as
/// both wish. Nothing is counted of it, and nobody is behind in it.
///
/// Owns: `mentoring`. Uses: words, database, acts, pages, accounts, access, organisation.
@NullMarked
package org.sangathan.mentoring;

import org.jspecify.annotations.NullMarked;
