package org.sangathan.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sangathan.pages.Page;

/// One account as seen from a unit: its posts there and below.
public record AccountPage(
    Places.Name unit,
    UUID account,
    String name,
    String signInName,
    List<HeldPost> held,
    List<AccountsPage.GivablePost> givable,
    LocalDate today)
    implements Page {}
