package org.sangathan.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.ActsRefusal;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Refusal;
import org.sangathan.database.StoreTrouble;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where everything ends that could not be served: a page for people, problem+json for programs,
/// always with a number.
@Controller
@ControllerAdvice
class Refusals implements ErrorController {

  private final Screens screens;
  private final PageRenderer renderer;
  private final Problems problems;

  Refusals(Screens screens, PageRenderer renderer, Problems problems) {
    this.screens = screens;
    this.renderer = renderer;
    this.problems = problems;
  }

  @ExceptionHandler(NotServed.class)
  @Nullable ResponseEntity<?> notServed(
      NotServed reason, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return refuse(reason.complaints(), request, response);
  }

  @Open
  @RequestMapping("/error")
  @Nullable ResponseEntity<?> failed(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return refuse(List.of(new Complaint("", refusal(request))), request, response);
  }

  private @Nullable ResponseEntity<?> refuse(
      List<Complaint> complaints, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (path(request).startsWith("/api/")) {
      return problems.of(screens.readerOf(request), complaints);
    }
    renderer.write(new RefusalPage(complaints.getFirst()), request, response);
    return null;
  }

  private static String path(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return Objects.toString(failed, request.getRequestURI());
  }

  private static Refusal refusal(HttpServletRequest request) {
    if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException) {
      return PagesRefusal.FORM_EXPIRED;
    }
    if (isStoreAway((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
      return PagesRefusal.STORE_AWAY;
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return byStatus(status instanceof Integer code ? code : 404);
  }

  private static boolean isStoreAway(@Nullable Throwable thrown) {
    return thrown != null && StoreTrouble.of(thrown).mayPass();
  }

  private static Refusal byStatus(int status) {
    return switch (status) {
      case 401 -> PagesRefusal.SIGN_IN_FIRST;
      case 403 -> ActsRefusal.NOT_YOURS;
      case 404 -> PagesRefusal.PAGE_UNKNOWN;
      case 405 -> PagesRefusal.METHOD_UNKNOWN;
      case 413 -> PagesRefusal.TOO_LARGE;
      case 503 -> ActsRefusal.TOO_BUSY;
      default -> status < 500 ? PagesRefusal.BODY_UNREADABLE : PagesRefusal.BROKEN;
    };
  }
}
