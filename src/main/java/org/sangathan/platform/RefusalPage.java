package org.sangathan.platform;

/// The page that says why a request was not served.
public record RefusalPage(int status, int number) implements Page {}
