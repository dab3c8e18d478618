package org.sangathan.people;

import org.jspecify.annotations.Nullable;

/// What is known of a person, as said at the door and cleaned.
///
/// @param phone an Indian mobile, or null where there is none
public record Described(
    String name,
    @Nullable Phone phone,
    int birthYear,
    boolean ofAgeDeclared,
    @Nullable Gender gender,
    @Nullable String guardian,
    @Nullable String locality) {}
