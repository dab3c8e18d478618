package org.sangathan.acts;

import java.util.UUID;

/// Who is acting: an account, and the name by which the pages greet it.
public record Actor(UUID account, String name) {}
