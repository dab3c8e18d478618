package org.sangathan.organisation;

import org.sangathan.acts.Progress;

/// One of several times through the same file, told as a part of the whole.
record Stages(Progress whole, int nth, int of) implements Progress {

  /// @param nth from 0
  static Progress of(Progress whole, int nth, int of) {
    return new Stages(whole, nth, of);
  }

  @Override
  public void tell(long done, long total) {
    whole.tell(nth * total + Math.min(done, total), of * total);
  }
}
