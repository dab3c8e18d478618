package org.sangathan.erasure;

import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;

/// One person who may be erased.
public record ErasePage(Heading heading, String id, String name) implements Page {}
