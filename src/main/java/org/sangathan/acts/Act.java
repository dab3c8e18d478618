package org.sangathan.acts;

/// One thing that a person can do. It has one name everywhere: the class `membership/EnrolMember`
/// is `membership.enrol-member` in addresses, permissions, the audit line and the words files.
///
/// @param <F> what was said: a record whose components are the fields of the form
/// @param <O> an enum of the ways in which it can be accepted; refusals are [Complaint]s
public interface Act<F extends Record, O extends Enum<O> & Acceptance> {

  /// Does what the deed says, inside the transaction that also writes the act row.
  Answer<O> perform(Deed<F> deed);

  /// True where one person alone is not enough: the deed waits until somebody else agrees who may
  /// do the same there. What is said is kept meanwhile, so such a form holds no secret.
  default boolean needsSecond(Deed<F> deed) {
    return false;
  }

  /// True where what was said for a unit that was redrawn meanwhile is done in the unit that
  /// follows it: a phone without a network, or a form that lay open, cannot know of it.
  default boolean followsUnits() {
    return false;
  }

  /// True for the few acts that anybody signed in may do to themselves, such as changing a
  /// password.
  default boolean ownAffair() {
    return false;
  }
}
