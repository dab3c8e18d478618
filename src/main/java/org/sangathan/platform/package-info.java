/// The ground that every module stands on: acts, the database, words, pages, jobs and the clock. It
/// knows nothing of organisations: a place is a number with a cell, a person who acts is an id.
///
/// Owns: `act`, `ledger`, `setting`, `scheduled_tasks`. Uses: nothing.
@NullMarked
package org.sangathan.platform;

import org.jspecify.annotations.NullMarked;
