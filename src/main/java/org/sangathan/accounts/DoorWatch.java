package org.sangathan.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Refusal;

/// Is told what happens at the doors of accounts. The module of the doorkeeper keeps it, and tells
/// the owners.
public interface DoorWatch {

  /// Within the transaction in which it changed.
  void changed(Change change);

  /// Somebody tried to come in, or to show once more who they are, and did not.
  ///
  /// @param account null where the try was at none
  /// @param why what they were told
  void failed(Proof way, @Nullable UUID account, Refusal why);

  /// The tries at an account that failed since its owner was here before; null where there are
  /// none.
  @Nullable Failed failedSinceLastHere(UUID account);

  /// @param since the day on which the owner had come in before
  record Failed(long tries, LocalDate since) {}

  /// What changed about the ways into an account.
  ///
  /// @param id of its line, and of the message about it
  /// @param own done in the owner's name, so that the browser of the present request is theirs or a
  ///   stranger's
  /// @param address from which it was done in the owner's name; null at the machine
  record Change(
      UUID id, UUID account, Kind kind, Instant at, boolean own, @Nullable String address) {

    /// Somebody did it to their own account.
    public static Change by(Deed<?> deed, Kind kind) {
      String address = deed.actor().presence().address();
      UUID own = deed.actor().account();
      return new Change(deed.idOf(LAST), own, kind, deed.receivedAt(), true, address);
    }

    /// An office above did it to somebody's account.
    public static Change above(Deed<?> deed, UUID account, Kind kind) {
      return new Change(deed.idOf(LAST), account, kind, deed.receivedAt(), false, null);
    }
  }

  /// Apart from the rows that deeds number from zero.
  int LAST = -1;

  /// What it is that changed.
  enum Kind {
    PASSWORD,
    /// By whoever runs the machine.
    PASSWORD_RESET,
    PIN,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    PHONE,
    /// By an office above, which ended all that was open and gave a slip.
    PHONE_ABOVE,
    DIRECTORY_LINKED,
    DIRECTORY_UNLINKED,
    TOKEN,
    /// Opened by a slip, with a PIN.
    SLIP,
    /// A browser came in that never did before.
    BROWSER,
    /// By an office above: all that was open ended.
    CUT_OFF,
    /// By the owner.
    CUT_OFF_OWN;

    /// As it stands in the table and in the words.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
