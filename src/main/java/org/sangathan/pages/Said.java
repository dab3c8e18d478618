package org.sangathan.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;

/// A form that was refused, on its way back to the page that it came from: nothing typed is lost.
///
/// @param act whose form it is
/// @param fields what was typed, by field: a text, or a list of texts
/// @param complaints why it was not taken
/// @param form which of the forms of the act on its page; null if that was not said
public record Said(
    String act, Map<String, ?> fields, List<Complaint> complaints, @Nullable String form) {

  /// The field of the door that says which form it is.
  static final String FORM = "_form";

  /// Of an act that has one form on its page.
  public Said(String act, Map<String, ?> fields, List<Complaint> complaints) {
    this(act, fields, complaints, null);
  }

  private static final String ATTRIBUTE = Said.class.getName();

  /// Lets the page that this request is forwarded to show what was typed.
  public void bringTo(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  static @Nullable Said in(HttpServletRequest request) {
    return (Said) request.getAttribute(ATTRIBUTE);
  }

  boolean cameFrom(String key) {
    return form == null || form.equals(key);
  }

  /// A page that shows a refused form again says why also by its status.
  static int statusOf(HttpServletRequest request, Page page) {
    Said said = in(request);
    return said == null || said.complaints.isEmpty() || page.status() != 200
        ? page.status()
        : said.complaints.getFirst().refusal().status();
  }

  List<String> typedAll(String field) {
    Object value = fields.get(field);
    if (value == null) return List.of();
    return value instanceof List<?> many
        ? many.stream().map(one -> Objects.toString(one, "")).toList()
        : List.of(value.toString());
  }

  String typed(String field) {
    Object value = fields.get(field);
    Object first = value instanceof List<?> many && !many.isEmpty() ? many.getFirst() : value;
    return Objects.toString(first, "");
  }
}
