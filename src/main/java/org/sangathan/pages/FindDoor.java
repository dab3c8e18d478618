package org.sangathan.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.keys.ColumnSeal;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriUtils;

/// The door for forms that look for people: seals what was typed and leads on to the page that
/// shows what is found, where it opens the [Sought] again. Nothing is kept: links to further
/// sheets, files and the way back go on working for as long as the keys are there.
@Controller
class FindDoor implements WebMvcConfigurer, HandlerMethodArgumentResolver {
  private static final String SEALED_AS = "address." + Sought.FIELD;

  /// Longer than what any form of ours brings; an address has to go through every proxy.
  private static final int LONGEST = 2_000;

  private final ColumnSeal seal;
  private final SignedIn signedIn;

  FindDoor(ColumnSeal seal, SignedIn signedIn) {
    this.seal = seal;
    this.signedIn = signedIn;
  }

  /// What else the form chose stands in the address as it is.
  @PostMapping("/find")
  @SignedInOnly
  void find(
      Actor actor,
      @RequestParam(name = "_page", defaultValue = "/") String page,
      HttpServletRequest request,
      HttpServletResponse response) {
    String query =
        request.getParameterMap().entrySet().stream()
            .filter(field -> !field.getKey().startsWith("_"))
            .flatMap(field ->
                Arrays.stream(field.getValue())
                    .filter(value -> !value.isBlank())
                    .map(value -> pair(actor, field.getKey(), value.strip())))
            .collect(Collectors.joining("&"));
    String path = OwnAddress.of(page).replaceFirst("[?#].*", "");
    String address = query.isEmpty() ? path : path + "?" + query;
    if (address.length() > LONGEST) throw new NotServed(PagesRefusal.BODY_UNREADABLE);
    OwnAddress.lead(response, address);
  }

  private String pair(Actor actor, String field, String value) {
    return field.equals(Sought.FIELD)
        ? new Sought(value, sealed(actor, value)).query()
        : encoded(field) + "=" + encoded(value);
  }

  private static String encoded(String text) {
    return UriUtils.encode(text, StandardCharsets.UTF_8);
  }

  private String sealed(Actor actor, String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(seal.seal(SEALED_AS, actor.account(), text));
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Sought.class;
  }

  @Override
  public Sought resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binder) {
    String sealed = Objects.toString(web.getParameter(Sought.FIELD), "").strip();
    if (sealed.isEmpty()) return Sought.NOTHING;
    HttpServletRequest request =
        Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    return signedIn
        .actor(request)
        .flatMap(actor -> opened(actor, sealed))
        .orElseThrow(() -> new NotServed(PagesRefusal.SOUGHT_BY_ANOTHER));
  }

  private Optional<Sought> opened(Actor actor, String sealed) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(sealed);
      return Optional.of(new Sought(seal.open(SEALED_AS, actor.account(), bytes), sealed));
    } catch (IllegalArgumentException | IllegalStateException e) {
      return Optional.empty();
    }
  }
}
