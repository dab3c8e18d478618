/// Lists on A4 as PDF, in Devanagari as it has to be written: shaped by the JDK, because what the
/// PDF library does with Hindi by itself is wrong. Whoever prints says what stands where.
///
/// Owns: nothing. Uses: words.
@NullMarked
package org.sangathan.papers;

import org.jspecify.annotations.NullMarked;
