/// Erasing in two stages, as the law wants it: at once a person is in no list, search, count or
/// export; a sealed copy lies apart for one year, so that a mistake can be undone by two persons;
/// then it is destroyed. A tombstone stays, an id and a day.
///
/// Owns: `erased_copy`, `tombstone`. Uses: words, database, keys, acts, pages, accounts, access,
/// audit, organisation, people, membership.
@NullMarked
package org.sangathan.erasure;

import org.jspecify.annotations.NullMarked;
