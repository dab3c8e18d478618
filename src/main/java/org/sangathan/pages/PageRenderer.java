package org.sangathan.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Writes the [Page] that a `Show…` returns through its template.
@Configuration(proxyBeanMethods = false)
class PageRenderer implements WebMvcConfigurer, HandlerMethodReturnValueHandler {

  private final Screens screens;
  private final TemplateEngine engine;

  PageRenderer(Screens screens, ObjectProvider<TemplateEngine> engine) {
    this.screens = screens;
    this.engine = engine.getIfAvailable(PageRenderer::engine);
  }

  /// Templates are compiled with the build; `SANGATHAN_DEV=1` reads them anew at each request.
  private static TemplateEngine engine() {
    if (System.getenv("SANGATHAN_DEV") == null) {
      return TemplateEngine.createPrecompiled(ContentType.Html);
    }
    return TemplateEngine.create(
        new DirectoryCodeResolver(Path.of("src/main/jte")),
        Path.of("target/jte-dev"),
        ContentType.Html);
  }

  @Override
  public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
    handlers.add(this);
  }

  @Override
  public boolean supportsReturnType(MethodParameter type) {
    return Page.class.isAssignableFrom(type.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter type,
      ModelAndViewContainer rest,
      NativeWebRequest web)
      throws IOException {
    rest.setRequestHandled(true);
    HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
    HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
    write(
        (Page) Objects.requireNonNull(value),
        Objects.requireNonNull(request),
        Objects.requireNonNull(response));
  }

  /// The page is made as a whole before the first byte leaves, so that a fault in a template can
  /// still become an error page.
  void write(Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Screen screen = screens.of(request, response);
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(template(page, request), Map.of("page", page, "screen", screen), output);
    response.setStatus(Said.statusOf(request, page));
    response.setContentType(MediaType.TEXT_HTML_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.addHeader("Content-Language", screen.language().code());
    response.addHeader("Vary", "HX-Request");
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }

  private static String template(Page page, HttpServletRequest request) {
    String[] packages = page.getClass().getPackageName().split("\\.");
    String module = packages[packages.length - 1];
    String fragment = wantsPart(request) ? page.fragment(target(request)) : null;
    String name = page.getClass().getSimpleName().replaceFirst("Page$", "");
    return module + "/" + Objects.requireNonNullElse(fragment, name) + ".jte";
  }

  private static boolean wantsPart(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null
        && request.getHeader("HX-Boosted") == null
        && request.getHeader("HX-History-Restore-Request") == null;
  }

  private static String target(HttpServletRequest request) {
    return Objects.toString(request.getHeader("HX-Target"), "");
  }
}
