package org.sangathan.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;

/// The form of a body: one that is to be formed, formed anew, or changed.
///
/// @param changed the one that is changed; null where one is formed
/// @param follows the dissolved one in whose place it comes
/// @param hasExecutive the unit has one, so that no other is formed
/// @param proposed what stands in the form at first
/// @param hasBelow units lie below, so that a body can be joint
/// @param foundNone units were looked for and there is none
public record BodyFormPage(
    Heading heading,
    @Nullable UUID changed,
    @Nullable UUID follows,
    boolean hasExecutive,
    LocalDate today,
    Choices choices,
    Proposed proposed,
    boolean hasBelow,
    boolean foundNone)
    implements Page {

  /// The element that holds the units for a joint body.
  static final String UNITS = "joint-units";

  /// Only the units, while one looks for some.
  @Override
  public @Nullable String fragment(String target) {
    return target.equals(UNITS) ? "unitChoices" : null;
  }

  /// @param posts kinds of post
  /// @param units that may sit in a joint body: those that were chosen and those that were looked
  ///   for, else the home and those directly below it
  /// @param people who hold posts there
  public record Choices(List<Choice> posts, List<Choice> units, List<Person> people) {}

  public record Choice(String code, @Nullable String nameHi, @Nullable String nameEn) {}

  public record Person(String posting, String name, String postHi, String postEn) {}

  /// @param chosen by field (`posts`, `mentors`, `people`, `guests`, `units`)
  public record Proposed(
      String kind,
      String nameHi,
      String nameEn,
      String quorum,
      String quorumOf,
      Map<String, List<String>> chosen) {

    public List<String> chosen(String field) {
      return chosen.getOrDefault(field, List.of());
    }
  }
}
