package org.sangathan.pages;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The door for forms of pages: does the act, then leads on; a refused form is shown again in its
/// place with what was typed. Works without JavaScript.
@Controller
class ActDoor {
  private final Acts acts;
  private final Map<String, FormPage> pages;

  ActDoor(Acts acts, List<FormPage> pages) {
    this.acts = acts;
    this.pages =
        pages.stream().collect(Collectors.toMap(p -> Acts.nameOf(p.act()), Function.identity()));
  }

  @PostMapping("/acts/{name}")
  @SignedInOnly
  void perform(
      @PathVariable String name,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, ServletException {
    Map<String, Object> said = SentForm.of(request);
    Reply reply = acts.perform(actor, name, said);
    FormPage page = pages.get(name);
    switch (reply.answer()) {
      case Answer.Refused<?>(var complaints) -> {
        String address = page == null ? "/acts" : page.form().apply(new FormPage.Typed(said));
        new Said(name, said, complaints).bringTo(request);
        request.getRequestDispatcher(address).forward(new FormAgain(request, address), response);
      }
      case Answer.Accepted<?>(var outcome, var subject) -> {
        Flash.say(response, wordOf(name, outcome));
        String next =
            page == null
                ? "/"
                : page.next()
                    .apply(new FormPage.Typed(said), subject == null ? null : subject.toString());
        lead(request, response, next);
      }
    }
  }

  static String wordOf(String act, Enum<?> outcome) {
    return act + "." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void lead(HttpServletRequest request, HttpServletResponse response, String next) {
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", next);
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    response.setHeader("Location", next);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
  }
}
