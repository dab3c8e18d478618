package org.sangathan.figures;

import org.sangathan.acts.Place;

/// One change of one measure in a home unit, to be posted with the fact that caused it.
public record Entry(Place home, Measure measure, int by) {}
