package org.sangathan.contacts;

import java.util.List;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;
import org.sangathan.words.IndianMobile;

/// The posts of a unit.
public record CommitteePage(Heading heading, List<Contacts.Colleague> colleagues) implements Page {

  /// A number for people to read.
  public static String shown(String number) {
    return IndianMobile.shown(number);
  }
}
