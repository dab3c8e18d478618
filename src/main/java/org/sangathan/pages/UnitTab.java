package org.sangathan.pages;

/// A part of every unit's page that a module registers as a bean; Spring's `@Order` says which
/// comes first.
///
/// @param wordKey of its text
/// @param path after the unit's own address; empty for the first glance
/// @param capability without which it is not shown
public record UnitTab(String wordKey, String path, String capability) {

  NavigationEntry of(String unit) {
    return new NavigationEntry(wordKey, "/u/" + unit + path, capability);
  }
}
