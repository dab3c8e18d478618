package org.sangathan.pages;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.ActsRefusal;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.LongDeed;
import org.sangathan.acts.Reply;
import org.sangathan.works.Works;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The door for forms of pages: does the act, then leads on; a refused form is shown again in its
/// place with what was typed, and what takes long leads to the page where it is watched. Works
/// without JavaScript.
@Controller
class ActDoor {
  private final Acts acts;
  private final Works works;
  private final Map<String, FormPage> pages;

  ActDoor(Acts acts, Works works, List<FormPage> pages) {
    this.acts = acts;
    this.works = works;
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
    Optional<LongDeed> deed = acts.longDeed(actor, name, said);
    if (deed.isPresent()) {
      begin(deed.get(), request, response);
      return;
    }
    Reply reply = acts.perform(actor, name, said);
    switch (reply.answer()) {
      case Answer.Refused<?>(var complaints) ->
          showAgain(
              new Said(name, said, complaints, request.getParameter(Said.FORM)), request, response);
      case Answer.Accepted<?>(var outcome, var subject) -> {
        if (showsReply(name)) {
          request.setAttribute(FormPage.REPLY, reply);
          showForm(form(name, said), request, response);
          return;
        }
        Flash.say(response, reply.wordOf(outcome));
        lead(request, response, next(name, said, subject == null ? null : subject.toString()));
      }
    }
  }

  /// What takes long is done aside, and watched on a page of its own.
  private void begin(LongDeed deed, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String next = next(deed.act(), deed.said(), Works.SUBJECT);
    if (works.begin(deed, form(deed.act(), deed.said()), next)) {
      UnderWay.mark(response);
      lead(request, response, UnderWay.beginning(deed.id()));
    } else {
      Complaint otherwise = new Complaint("", ActsRefusal.SAID_OTHERWISE_BEFORE);
      String form = request.getParameter(Said.FORM);
      showAgain(new Said(deed.act(), deed.said(), List.of(otherwise), form), request, response);
    }
  }

  private void showAgain(Said said, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    said.bringTo(request);
    showForm(form(said.act(), said.fields()), request, response);
  }

  private static void showForm(
      String address, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    request.getRequestDispatcher(address).forward(new FormAgain(request, address), response);
  }

  private String form(String act, Map<String, ?> said) {
    FormPage page = pages.get(act);
    return page == null ? "/acts" : page.form().apply(new FormPage.Typed(said));
  }

  private boolean showsReply(String act) {
    FormPage page = pages.get(act);
    return page != null && page.next() == null;
  }

  private String next(String act, Map<String, ?> said, @Nullable String subject) {
    FormPage page = pages.get(act);
    return page == null || page.next() == null
        ? "/"
        : page.next().apply(new FormPage.Typed(said), subject);
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
