package org.sangathan.acts;

/// What the dispatcher says to a door: the act's name, the answer, and whether it was given before.
public record Reply(String act, Answer<?> answer, boolean repeated) {}
