package org.sangathan.pages;

import java.util.List;
import org.sangathan.works.Work;

/// The reader's own long works, newest first.
public record WorksPage(List<Work> works) implements Page {}
