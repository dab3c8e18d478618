/// The organisation's words and how people write here: every text in both languages, numbers, days
/// and hours as they are told and typed, names in either script with their Latin key, telephone
/// numbers, files that spreadsheets open. It keeps nothing.
///
/// Owns: nothing. Uses: nothing.
@NullMarked
package org.sangathan.words;

import org.jspecify.annotations.NullMarked;
