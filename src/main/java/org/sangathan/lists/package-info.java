/// Lists of people that leave the house as files or on paper: asked for with a reason, agreed to by
/// a second person, marked so that a loose page can be traced, counted for each account and day.
///
/// Owns: `list_taking`, `list_copy`, `list_quota`. Uses: words, database, acts, pages, accounts,
/// access, approvals, audit, organisation, people.
@NullMarked
package org.sangathan.lists;

import org.jspecify.annotations.NullMarked;
