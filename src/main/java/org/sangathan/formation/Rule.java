package org.sangathan.formation;

import org.jspecify.annotations.Nullable;

/// Every unit of a level has posts of a kind: the ward its president and its secretary.
///
/// @param level the number of the level
/// @param kind the code of the kind of post
/// @param places how many of them, from 1 to 50
/// @param required a unit is formed only when they are held
/// @param actingAllowed somebody who only looks after such a post fills it
/// @param termMonths for how long it is given, from 1 to 120; null for no term
record Rule(
    int level,
    String kind,
    int places,
    boolean required,
    boolean actingAllowed,
    @Nullable Integer termMonths) {}
