package org.sangathan.pages;

import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Act;

/// On which page the form of an act stands, and where one goes when it was accepted. A module
/// registers one bean for each act that has a form on a page.
///
/// @param act the act's class
/// @param form from what was said to the page's address: a refused form is shown there again
/// @param next from what was said and the subject of the acceptance to where one goes then; null
///   where the page of the form shows at once what came of it, and never again
public record FormPage(
    Class<? extends Act<?, ?>> act,
    Function<Typed, String> form,
    @Nullable BiFunction<Typed, @Nullable String, String> next) {

  /// The attribute of the request under which such a page finds the [org.sangathan.acts.Reply].
  public static final String REPLY = "sangathan.reply";

  /// What was said, field by field, as texts.
  public record Typed(Map<String, ?> fields) {
    public String get(String field) {
      Object value = fields.get(field);
      Object one =
          value instanceof java.util.List<?> many && !many.isEmpty() ? many.getFirst() : value;
      return Objects.toString(one, "");
    }

    /// For a piece of an address: letters, digits and hyphens only, so that it can lead nowhere
    /// else.
    public String code(String field) {
      return get(field).replaceAll("[^A-Za-z0-9-]", "");
    }
  }
}
