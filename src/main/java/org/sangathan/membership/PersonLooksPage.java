package org.sangathan.membership;

import java.util.List;
import org.sangathan.audit.TrailLine;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;

/// Who looked at one person.
public record PersonLooksPage(Heading heading, String id, String name, List<TrailLine> lines)
    implements Page {}
