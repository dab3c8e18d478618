package org.sangathan.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.sangathan.acts.Actor;
import org.sangathan.works.CancelWork;
import org.sangathan.works.Work;
import org.sangathan.works.Works;
import org.sangathan.works.WorksRefusal;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Shows how far one's own long works are; nobody else's.
@Controller
class ShowWorks {
  private final Works works;

  ShowWorks(Works works) {
    this.works = works;
  }

  @Bean
  static FormPage cancelWorkForm() {
    return new FormPage(
        CancelWork.class,
        said -> "/works/" + said.code("work"),
        (said, work) -> "/works/" + said.code("work"));
  }

  @GetMapping("/works")
  @SignedInOnly
  WorksPage all(Actor actor) {
    return new WorksPage(works.of(actor));
  }

  /// Whoever came from the form and stayed until the end is led on, as after any other act; who
  /// comes back later is not.
  @GetMapping("/works/{id:[0-9a-fA-F-]{36}}")
  @SignedInOnly
  WorkPage one(
      @PathVariable UUID id,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response) {
    Work work = works.find(id, actor).orElseThrow(() -> new NotServed(WorksRefusal.WORK_UNKNOWN));
    boolean watched = request.getHeader("HX-Request") != null;
    boolean begun = UnderWay.isBeginning(request);
    if (work.isUnderWay() || !(watched || begun)) return new WorkPage(work, false);
    if (work.word() != null) Flash.say(response, work.word());
    String next = work.word() == null ? UnderWay.address(id) : work.next();
    response.setHeader(watched ? "HX-Redirect" : "Location", next);
    return new WorkPage(work, !watched);
  }
}
