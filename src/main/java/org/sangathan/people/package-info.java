/// People as they are known to the organisation: the person, how to reach them, the notice they
/// heard and what they agreed to, and the Latin keys by which a name is found in either script.
///
/// Owns: `person`, `contact_point`, `notice`, `consent`. Uses: platform, access, organisation,
/// figures.
@NullMarked
package org.sangathan.people;

import org.jspecify.annotations.NullMarked;
