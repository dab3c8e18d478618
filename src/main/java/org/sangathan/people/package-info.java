/// Persons as they were recorded: their names in either script with Latin keys, how they can be
/// reached, what they agreed to. Nobody here is a member by that; `membership` says so.
///
/// Owns: `person`, `contact_point`, `former_home`, `notice`, `consent`. Uses: words, database,
/// keys, acts, access, organisation.
@NullMarked
package org.sangathan.people;

import org.jspecify.annotations.NullMarked;
