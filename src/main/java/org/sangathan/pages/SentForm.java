package org.sangathan.pages;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.sangathan.acts.SentFile;

/// What a form brought: fields as typed, a field that stands several times as a list, and files,
/// which stay where the server put them until somebody reads them.
final class SentForm {
  private SentForm() {}

  /// Names with `_` are the door's own.
  static Map<String, Object> of(HttpServletRequest request) throws IOException, ServletException {
    Map<String, Object> said = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach((field, values) -> {
          if (!field.startsWith("_")) {
            said.put(field, values.length == 1 ? values[0] : Arrays.asList(values));
          }
        });
    if (hasParts(request)) {
      for (Part part : request.getParts()) {
        String name = part.getSubmittedFileName();
        if (name != null) {
          said.put(part.getName(), new SentFile(name, part.getSize(), part::getInputStream));
        }
      }
    }
    return said;
  }

  private static boolean hasParts(HttpServletRequest request) {
    String type = Objects.toString(request.getContentType(), "");
    return type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }
}
