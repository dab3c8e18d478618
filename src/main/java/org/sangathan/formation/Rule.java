package org.sangathan.formation;

/// Every unit of a level has posts of a kind: the ward its president and its secretary.
///
/// @param level the number of the level
/// @param kind the code of the kind of post
/// @param places how many of them, from 1 to 50
/// @param required a unit is formed only when they are held
/// @param actingAllowed somebody who only looks after such a post fills it
record Rule(int level, String kind, int places, boolean required, boolean actingAllowed) {}
