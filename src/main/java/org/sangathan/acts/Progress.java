package org.sangathan.acts;

/// How far a long act is. Telling it costs nothing and may be done often: each time it is also
/// asked whether somebody has cancelled.
public interface Progress {

  /// Where nobody watches.
  Progress UNHEARD = (done, total) -> {};

  /// Ends a long act that shall not go on, together with its transaction.
  final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Cancelled() {
      super("cancelled", null, false, false);
    }
  }

  /// @param done of the whole, in steps of the act's own
  /// @param total the whole; 0 while it is not known
  /// @throws Cancelled when the act shall not go on; let it through, nothing is written then
  void tell(long done, long total);
}
