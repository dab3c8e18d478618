/// One database, our own or an external one: it is started, brought to the shape of this version
/// and opened in two pools. With it comes what a node needs beside its tables: the settings of the
/// whole organisation, keys that must not lie in the database, the daily jobs and the clock.
///
/// Owns: `setting`, `scheduled_tasks`. Uses: words.
@NullMarked
package org.sangathan.database;

import org.jspecify.annotations.NullMarked;
