package org.sangathan.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.ActsRefusal;
import org.sangathan.words.Listing;
import org.sangathan.words.Spreadsheet;
import org.sangathan.words.Voice;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Writes the [Listing] that a handler returns, row by row while it is read; and gives handlers the
/// [Voice] in which the reader is told.
@Configuration(proxyBeanMethods = false)
class ListingDoor
    implements WebMvcConfigurer, HandlerMethodReturnValueHandler, HandlerMethodArgumentResolver {
  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /// A list that is read slowly keeps a connection to the database for as long.
  private final Semaphore atOnce = new Semaphore(3);

  private final Screens screens;
  private final PageRenderer pages;

  ListingDoor(Screens screens, PageRenderer pages) {
    this.screens = screens;
    this.pages = pages;
  }

  @Override
  public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
    handlers.add(this);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsReturnType(MethodParameter type) {
    return type.getParameterType() == Listing.class;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Voice.class;
  }

  @Override
  public Voice resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binder) {
    return screens.voiceOf(request(web));
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter type,
      ModelAndViewContainer rest,
      NativeWebRequest web)
      throws IOException {
    rest.setRequestHandled(true);
    HttpServletResponse response =
        Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
    if (!atOnce.tryAcquire()) throw new NotServed(ActsRefusal.TOO_BUSY);
    boolean whole = false;
    try {
      write((Listing) Objects.requireNonNull(value), request(web), response);
      whole = true;
    } finally {
      atOnce.release();
      // What follows then is a page that says why, and no file.
      if (!whole && !response.isCommitted()) {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
      }
    }
  }

  private void write(Listing listing, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    String form = path.substring(path.lastIndexOf('.') + 1);
    switch (form) {
      case "csv" -> fill(Spreadsheet.csv(begin(response, listing.file() + ".csv", CSV)), listing);
      case "xlsx" -> {
        OutputStream to = begin(response, listing.file() + ".xlsx", XLSX);
        fill(Spreadsheet.xlsx(to, listing.title()), listing);
      }
      default -> pages.write(onPaper(listing), request, response);
    }
  }

  private static OutputStream begin(HttpServletResponse response, String file, String type)
      throws IOException {
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(file).build().toString());
    return response.getOutputStream();
  }

  /// Where it breaks off, the sheet stays open and the connection is cut: nobody shall take a part
  /// for the whole.
  private static void fill(Spreadsheet sheet, Listing listing) {
    listing.fill(sheet);
    sheet.close();
  }

  private static ListingPage onPaper(Listing listing) {
    List<List<? extends @Nullable Object>> rows = new ArrayList<>();
    boolean[] more = new boolean[1];
    listing
        .rows()
        .each(cells -> {
          more[0] = rows.size() == Listing.MOST_ON_PAPER;
          if (!more[0]) rows.add(cells);
          return !more[0];
        });
    return new ListingPage(listing, rows, more[0]);
  }

  private static HttpServletRequest request(NativeWebRequest web) {
    return Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
  }
}
