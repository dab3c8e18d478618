/// Everything that changes anything. An act's form is read, its gate asked, its repetition
/// recognised, its line written and committed in one place. Nothing here knows of organisations: a
/// place is a number with a cell, a person who acts is an id.
///
/// Owns: `act`, `ledger`. Uses: words, database.
@NullMarked
package org.sangathan.acts;

import org.jspecify.annotations.NullMarked;
