package org.sangathan.pages;

/// What somebody typed to find a person by, a name or a number. It comes in the body of a form and
/// stands in addresses only sealed, for the account that typed it: no log on the way and no list of
/// visited pages holds it. A `Show…` takes it as a parameter; its form is `pages/find.jte`.
///
/// @param text as it was typed; empty where nothing is sought
/// @param sealed as it stands in addresses, under [#FIELD]
public record Sought(String text, String sealed) {
  /// Of the form, and of addresses.
  public static final String FIELD = "sought";

  static final Sought NOTHING = new Sought("", "");

  public boolean isBlank() {
    return text.isBlank();
  }

  /// For the query of an address that goes on with it; empty where nothing is sought.
  public String query() {
    return sealed.isEmpty() ? "" : FIELD + "=" + sealed;
  }
}
