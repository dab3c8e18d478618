package org.sangathan.database;

import java.util.function.Consumer;

/// Work that is done once, soon, by one node of all: whoever needs it asks [Jobs] for it. If the
/// node dies before it is done, another does it again.
///
/// @param work takes what it was asked for with
public record Errand(String name, Consumer<String> work) {}
