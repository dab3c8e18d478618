package org.sangathan.notices;

import org.sangathan.pages.Page;

/// One notice.
public record NoticePage(NoticeLine notice, boolean mayTakeBack) implements Page {}
