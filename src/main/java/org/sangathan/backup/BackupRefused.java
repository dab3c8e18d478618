package org.sangathan.backup;

import java.util.List;
import org.sangathan.acts.Refusal;

/// A backup was not written or not restored, for a reason that its operator can do something about.
public final class BackupRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final BackupRefusal why;
  private final transient List<Object> facts;

  BackupRefused(BackupRefusal why, Object... facts) {
    super(why + " " + List.of(facts));
    this.why = why;
    this.facts = List.of(facts);
  }

  public Refusal refusal() {
    return why;
  }

  /// What the text of the refusal names.
  public List<Object> facts() {
    return facts;
  }
}
