package org.sangathan.bodies;

import java.util.List;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;

/// The bodies in which a unit sits.
///
/// @param dissolved those that once were, the last one first
/// @param mayForm the reader may form one
public record BodiesPage(
    Heading heading,
    List<BodyPage.Portrait> lasting,
    List<BodyPage.Portrait> dissolved,
    boolean mayForm)
    implements Page {}
