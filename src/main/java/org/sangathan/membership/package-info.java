/// Belonging: people are recorded at the door, mended, moved and withdrawn, and each step is
/// counted in the same transaction. Until confirmation exists a person is "recorded, to be
/// confirmed".
///
/// Owns: `membership`, `invitation`, `barred_count`, `drive`, `drive_terms`, `renewal`,
/// `unsorted_person`. Uses: words, database, keys, acts, pages, accounts (also its view
/// `known_account`), access (also its view `held_post`), audit, organisation, figures, people.
@NullMarked
package org.sangathan.membership;

import org.jspecify.annotations.NullMarked;
