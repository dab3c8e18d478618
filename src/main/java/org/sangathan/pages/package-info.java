/// What stands between a browser or a program and every module: the frame and parts of pages, the
/// doors by which acts come in, who may see a page, what is said where something cannot be served.
///
/// Owns: nothing. Uses: words, database, keys, acts, works.
@NullMarked
package org.sangathan.pages;

import org.jspecify.annotations.NullMarked;
