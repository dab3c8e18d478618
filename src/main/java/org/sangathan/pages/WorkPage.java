package org.sangathan.pages;

import org.sangathan.works.Work;

/// One long work: how far it is, or what came of it.
///
/// @param ledOn it has ended, and the reader is led elsewhere
public record WorkPage(Work work, boolean ledOn) implements Page {

  @Override
  public int status() {
    return ledOn ? 303 : 200;
  }

  @Override
  public String fragment(String target) {
    return "WorkState";
  }
}
