package org.sangathan.pages;

import org.jspecify.annotations.Nullable;

/// A place in the menu that a module registers as a bean; Spring's `@Order` says which comes first.
///
/// @param wordKey of its text
/// @param address to which it leads
/// @param capability without which it is not shown; null for everybody signed in
public record NavigationEntry(String wordKey, String address, @Nullable String capability) {}
