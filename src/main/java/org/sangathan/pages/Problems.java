package org.sangathan.pages;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;
import org.sangathan.words.Preferred;
import org.sangathan.words.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Refusals as problem+json (RFC 9457), in the reader's language.
@Component
class Problems {

  private final Words words;

  Problems(Words words) {
    this.words = words;
  }

  /// @param event null where an act says why it was not done
  ResponseEntity<ProblemDetail> of(
      Preferred reader, List<Complaint> complaints, @Nullable String event) {
    Complaint first = complaints.getFirst();
    int number = first.refusal().number();
    ProblemDetail problem = ProblemDetail.forStatus(first.refusal().status());
    problem.setType(URI.create("urn:sangathan:refusal:" + number));
    problem.setTitle(title(reader, problem.getStatus()));
    problem.setDetail(say(reader, first));
    problem.setProperty("number", number);
    if (event != null) problem.setProperty("event", event);
    problem.setProperty("fields", complaints.stream().map(c -> field(reader, c)).toList());
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private String title(Preferred reader, int status) {
    String key = "problem." + status;
    return words.has(key) ? words.say(reader, key) : words.say(reader, "problem.other");
  }

  private Map<String, Object> field(Preferred reader, Complaint complaint) {
    return Map.of(
        "field", complaint.field(),
        "number", complaint.refusal().number(),
        "detail", say(reader, complaint));
  }

  private String say(Preferred reader, Complaint complaint) {
    return words.say(
        reader, "refusal." + complaint.refusal().number(), complaint.facts().toArray());
  }
}
