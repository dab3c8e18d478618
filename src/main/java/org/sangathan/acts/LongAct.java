package org.sangathan.acts;

/// An act that may take long: at a page it is done aside, so that whoever said it can watch it,
/// cancel it, leave and come back. For programs it stays one answer to one request.
public interface LongAct<F extends Record, O extends Enum<O> & Acceptance> extends Act<F, O> {

  /// As [#perform(Deed)], and says now and then how far it is.
  Answer<O> perform(Deed<F> deed, Progress progress);

  /// Whether what was said is worth being done aside.
  default boolean takesLong(F form) {
    return true;
  }

  @Override
  default Answer<O> perform(Deed<F> deed) {
    return perform(deed, Progress.UNHEARD);
  }
}
