/// Long work: an act that takes long is noted here with what was said, done by one node in the name
/// of whoever said it, and looked after until it has ended. It can be watched, cancelled, left and
/// found again, and a node that dies in the middle of it leaves it to another.
///
/// Owns: `work`. Uses: words, database, acts.
@NullMarked
package org.sangathan.works;

import org.jspecify.annotations.NullMarked;
