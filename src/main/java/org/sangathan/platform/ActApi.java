package org.sangathan.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The door for programs: the same acts by JSON, refusals as problem+json (RFC 9457).
@RestController
class ActApi {
  private final Acts acts;
  private final Words words;
  private final Screens screens;

  ActApi(Acts acts, Words words, Screens screens) {
    this.acts = acts;
    this.words = words;
    this.screens = screens;
  }

  @PostMapping("/api/v1/acts/{name}")
  @SignedInOnly
  ResponseEntity<?> perform(
      @PathVariable String name,
      Actor actor,
      @RequestBody Map<String, Object> said,
      HttpServletRequest request) {
    Reply reply = acts.perform(actor, name, said);
    return switch (reply.answer()) {
      case Answer.Accepted<?>(var outcome, var subject) -> {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("act", name);
        body.put("outcome", outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        body.put("number", ((Acceptance) outcome).number());
        if (subject != null) body.put("subject", subject);
        yield ResponseEntity.ok().header("Repeated", "" + reply.repeated()).body(body);
      }
      case Answer.Refused<?>(var complaints) -> refused(complaints, request);
    };
  }

  private ResponseEntity<ProblemDetail> refused(
      List<Complaint> complaints, HttpServletRequest request) {
    Preferred reader = screens.readerOf(request);
    Complaint first = complaints.getFirst();
    ProblemDetail problem = ProblemDetail.forStatus(first.refusal().status());
    problem.setTitle(HttpStatus.valueOf(first.refusal().status()).getReasonPhrase());
    problem.setDetail(say(reader, first));
    problem.setProperty("number", first.refusal().number());
    problem.setProperty("fields", complaints.stream().map(c -> field(reader, c)).toList());
    return ResponseEntity.status(first.refusal().status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
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
