package org.sangathan.messages;

import java.time.Instant;
import java.util.List;
import org.sangathan.pages.Page;

/// Messages that would have gone out if there were a gateway, newest first.
public record OutboxPage(List<Line> lines) implements Page {

  public record Line(String phone, String text, Instant askedAt, String state) {}
}
