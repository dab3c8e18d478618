package org.sangathan.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;

/// The mentors of a unit, and whom each guides.
public record MentorsPage(Heading heading, List<Mentor> mentors, boolean mayPair) implements Page {

  public record Mentor(
      UUID account, String name, String postHi, String postEn, List<Guided> guided) {}

  public record Guided(UUID pair, String name, LocalDate since) {}
}
