package org.sangathan.access;

import java.util.Set;

/// A kind of post, as data: what it allows and how far it reaches.
///
/// @param twoPersons giving it to somebody takes a second person
/// @param forPrograms only programs hold it, and no person
record PostType(
    String code,
    String nameHi,
    String nameEn,
    Capabilities capabilities,
    Reaches reaches,
    PostKinds.Nature nature,
    boolean twoPersons,
    boolean forPrograms) {
  private static final Set<String> OF_PEOPLE =
      Set.of(
          "access",
          "accounts",
          "approvals",
          "passkeys",
          "postings",
          "serviceaccounts",
          "signin",
          "singlesignon");

  /// With it one can appoint others, here and below.
  boolean appoints() {
    return capabilities.allow("access.give-post") && reaches.enter() == Reaches.Reach.OWN_AND_BELOW;
  }

  /// A program neither appoints nor agrees as a second person, and opens nobody's way in: what
  /// nobody looks at shall not grow rights.
  boolean isFitForItsHolders() {
    return !forPrograms
        || capabilities.patterns().stream()
            .noneMatch(p -> p.equals("*") || OF_PEOPLE.contains(p.substring(0, p.indexOf('.'))));
  }
}
