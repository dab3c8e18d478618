package org.sangathan.audit;

import java.util.List;
import org.sangathan.pages.Page;

/// The signed heads of the last days, for writing down.
public record HeadsPage(List<Heads.Printed> heads) implements Page {}
