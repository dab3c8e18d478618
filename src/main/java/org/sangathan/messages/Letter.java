package org.sangathan.messages;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message in the hands of the postman.
///
/// @param tries how often it was taken up, this time counted
record Letter(
    UUID id,
    Template template,
    String phone,
    Map<String, String> values,
    Instant expiresAt,
    int tries) {

  String text() {
    return template.filled(values);
  }

  /// As files and programs get it: the same names in both, told in docs/operations.md.
  Map<String, @Nullable String> told(String entity) {
    Map<String, @Nullable String> told = new LinkedHashMap<>();
    told.put("id", id.toString());
    told.put("to", phone);
    told.put("text", text());
    told.put("language", template.language().code());
    told.put("template", template.code());
    told.put("purpose", template.purpose());
    told.put("header", template.header());
    told.put("entityId", entity);
    told.put("templateId", template.registeredAs());
    told.put("expiresAt", expiresAt.toString());
    return told;
  }

  /// The values without those that nobody may read back.
  Map<String, String> valuesToShow() {
    Map<String, String> shown = new LinkedHashMap<>(values);
    template.secret().forEach(name -> shown.replace(name, "••••••"));
    return shown;
  }

  /// Without the receiver and without what is secret, for logs.
  @Override
  public String toString() {
    return template.code() + " " + id;
  }
}
