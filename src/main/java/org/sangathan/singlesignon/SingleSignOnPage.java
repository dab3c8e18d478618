package org.sangathan.singlesignon;

import org.sangathan.acts.Complaint;
import org.sangathan.pages.Page;

/// Why somebody who comes from the directory is not let in.
public record SingleSignOnPage(String next, String nameHi, String nameEn, Complaint complaint)
    implements Page {

  @Override
  public int status() {
    return complaint.refusal().status();
  }
}
