package org.sangathan.messages;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.sangathan.words.Language;

/// Something to tell one phone.
///
/// @param id made by whoever sends it; the same id again is the same message
/// @param template code of its template, such as [Messages#SIGN_IN_CODE]
/// @param phone in E.164
/// @param values of the template's variables, each named once and none besides
/// @param expiresAt after which it is never sent
public record Message(
    UUID id,
    String template,
    String phone,
    Language language,
    Map<String, String> values,
    Instant expiresAt) {

  public Message {
    values = Map.copyOf(values);
  }

  /// Without the receiver and without what is secret, for logs.
  @Override
  public String toString() {
    return template + " " + id;
  }
}
