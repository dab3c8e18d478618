package org.sangathan.publicoffices;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;

/// The public offices of one office-bearer, the newest first, and the forms that change them.
public record OwnOfficesPage(
    Heading heading,
    UUID account,
    String name,
    List<PublicOffice> offices,
    boolean mayNote,
    LocalDate today)
    implements Page {}
