package org.sangathan.signin;

import java.util.Optional;
import java.util.UUID;
import org.sangathan.accounts.Proof;

/// A way of coming in that a module below adds to the door. It has pages of its own; the door only
/// leads to them.
public interface OtherWay {

  /// A link at the door.
  ///
  /// @param word the key of what it says, in which the name stands
  record Step(String word, String nameHi, String nameEn, String address) {}

  /// Where somebody who is outside begins; empty where this way is not offered.
  Optional<Step> in(String next);

  /// Where somebody inside shows it as the second of two things; empty where they cannot.
  ///
  /// @param first by which they came in
  Optional<Step> second(UUID account, Proof first, String next);

  /// Where an account's owner keeps this way; empty where it is not offered.
  Optional<Step> own();

  /// The account was cut off: nothing of this way opens it any more.
  void cutOff(UUID account);
}
