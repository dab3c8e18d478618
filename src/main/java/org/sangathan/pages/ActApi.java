package org.sangathan.pages;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Reply;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The door for programs: the same acts by JSON, refusals as problem+json (RFC 9457).
@RestController
class ActApi {
  private final Acts acts;
  private final Problems problems;
  private final Screens screens;

  ActApi(Acts acts, Problems problems, Screens screens) {
    this.acts = acts;
    this.problems = problems;
    this.screens = screens;
  }

  @PostMapping("/api/v1/acts/{name}")
  @SignedInOnly
  ResponseEntity<?> perform(
      @PathVariable String name,
      Actor actor,
      @RequestBody Map<String, Object> said,
      HttpServletRequest request) {
    return answer(name, actor, said, request);
  }

  /// An act that takes a file, sent as browsers send forms.
  @PostMapping(path = "/api/v1/acts/{name}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @SignedInOnly
  ResponseEntity<?> performWithFile(
      @PathVariable String name, Actor actor, HttpServletRequest request)
      throws IOException, ServletException {
    return answer(name, actor, SentForm.of(request), request);
  }

  private ResponseEntity<?> answer(
      String name, Actor actor, Map<String, Object> said, HttpServletRequest request) {
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
      case Answer.Refused<?>(var complaints) ->
          problems.of(screens.readerOf(request), complaints, null);
    };
  }
}
