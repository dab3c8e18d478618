package org.sangathan.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.ActsRefusal;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Meters;
import org.sangathan.acts.Refusal;
import org.sangathan.database.StoreTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;

/// Where everything ends that could not be served: a page for people, problem+json for programs,
/// always with a number.
@Controller
@ControllerAdvice
class Refusals implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  private static final SecureRandom CHANCE = new SecureRandom();
  private static final Set<Integer> MENDED_BY_THE_ASKER = Set.of(400, 413, 422, 429);

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

  /// A body with parts that has no end, or is none, or holds a file where a text belongs.
  @ExceptionHandler({
    MultipartException.class,
    InvalidParameterException.class,
    MethodArgumentConversionNotSupportedException.class
  })
  @Nullable ResponseEntity<?> unreadable(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Complaint complaint = new Complaint("", PagesRefusal.BODY_UNREADABLE);
    return refuse(List.of(complaint), new Unread(request), response);
  }

  @Open
  @RequestMapping("/error")
  @Nullable ResponseEntity<?> failed(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Complaint complaint = new Complaint("", refusal(request));
    return refuse(List.of(complaint), new Unread(request), response);
  }

  /// Whose parameters are not asked for a second time: they may be what broke the first answer.
  private static final class Unread extends HttpServletRequestWrapper {
    Unread(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
      return null;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.emptyEnumeration();
    }
  }

  private @Nullable ResponseEntity<?> refuse(
      List<Complaint> complaints, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String event = note(complaints.getFirst().refusal(), request);
    // A refused act was counted already when it comes to the page of its form.
    if (Said.in(request) == null) Meters.refused(complaints);
    if (path(request).startsWith("/api/")) {
      return problems.of(screens.readerOf(request), complaints, event);
    }
    renderer.write(new RefusalPage(complaints.getFirst(), event), request, response);
    return null;
  }

  /// By numbers alone: the address itself may hold what opens an account. A fault stands with its
  /// trace just before, in the same thread.
  ///
  /// @return the event's number; null where the page itself says all, and how to mend it
  private static @Nullable String note(Refusal why, HttpServletRequest request) {
    if (MENDED_BY_THE_ASKER.contains(why.status())) return null;
    Authentication asker = SecurityContextHolder.getContext().getAuthentication();
    Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    String event = HexFormat.of().toHexDigits(CHANCE.nextInt());
    LOG.info(
        "event {}: {} ({}) at {} to {} from {}",
        event,
        why.number(),
        why.status(),
        route,
        asker == null ? "nobody" : asker.getName(),
        request.getRemoteAddr());
    return event;
  }

  private static String path(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return Objects.toString(failed, request.getRequestURI());
  }

  private static Refusal refusal(HttpServletRequest request) {
    if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException) {
      return PagesRefusal.FORM_EXPIRED;
    }
    if (isUnreadable((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
      return PagesRefusal.BODY_UNREADABLE;
    }
    if (isStoreAway((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
      return PagesRefusal.STORE_AWAY;
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return byStatus(status instanceof Integer code ? code : 404);
  }

  private static boolean isUnreadable(@Nullable Throwable thrown) {
    for (Throwable one = thrown; one != null; one = one.getCause()) {
      if (one instanceof InvalidParameterException
          || one instanceof MultipartException
          || one instanceof InvalidFileNameException
          || isNoText(one)
          || isOfParts(one)) return true;
    }
    return false;
  }

  /// A null byte, of which the database makes no text.
  private static boolean isNoText(Throwable thrown) {
    return thrown instanceof SQLException said && "22021".equals(said.getSQLState());
  }

  /// The container's reader of bodies with parts stumbles over some that break off within an edge.
  private static boolean isOfParts(Throwable thrown) {
    return thrown instanceof IndexOutOfBoundsException
        && Arrays.stream(thrown.getStackTrace())
            .limit(2)
            .anyMatch(at -> at.getClassName().startsWith("org.apache.tomcat.util.http.fileupload"));
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
      case 429 -> PagesRefusal.TOO_OFTEN;
      case 503 -> ActsRefusal.TOO_BUSY;
      default -> status < 500 ? PagesRefusal.BODY_UNREADABLE : PagesRefusal.BROKEN;
    };
  }
}
