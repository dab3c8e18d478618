package org.sangathan.doorkeeper;

import java.time.Instant;
import java.util.List;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.accounts.Proof;
import org.sangathan.pages.Page;

/// What happened at one's own door.
///
/// @param asksPresent ending everything needs the present PIN or the password
public record DoorPage(List<Change> changes, List<Failed> failed, boolean asksPresent)
    implements Page {

  /// Tries of one hour that failed.
  ///
  /// @param network from which they came; empty where it is not known
  /// @param outcome the number of what was told
  public record Failed(Proof way, String network, int outcome, long tries, Instant last) {}

  /// A change of the ways in.
  ///
  /// @param own in one's own name, by oneself or by a stranger
  /// @param address empty where nobody acted over the network
  /// @param browser in plain words; empty where it did not say
  /// @param news nobody said that it was they
  public record Change(
      DoorWatch.Kind kind, Instant at, boolean own, String address, String browser, boolean news) {}

  /// Something is there that one should say something to.
  public boolean hasNews() {
    return changes.stream().anyMatch(Change::news);
  }
}
