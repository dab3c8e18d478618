package org.sangathan.access;

/// A kind of post, as data: what it allows and how far it reaches.
///
/// @param twoPersons giving it to somebody takes a second person
record PostType(
    String code,
    String nameHi,
    String nameEn,
    Capabilities capabilities,
    Reaches reaches,
    boolean twoPersons) {

  /// With it one can appoint others, here and below.
  boolean appoints() {
    return capabilities.allow("access.give-post") && reaches.enter() == Reaches.Reach.OWN_AND_BELOW;
  }
}
