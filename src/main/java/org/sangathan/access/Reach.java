package org.sangathan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.Proof;
import org.sangathan.accounts.Visitor;
import org.sangathan.acts.Actor;
import org.sangathan.acts.ActsRefusal;
import org.sangathan.acts.Place;
import org.sangathan.acts.Presence;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.Open;
import org.sangathan.pages.OwnAddress;
import org.sangathan.pages.PagesRefusal;
import org.sangathan.pages.Sees;
import org.sangathan.pages.SignedInOnly;
import org.sangathan.signin.SigninRefusal;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The inner fence, before every handler of ours: what it may show is asked of the gate, and a
/// handler that does not say whom it is for is for nobody. A unit out of reach answers like one
/// that is not.
@Configuration(proxyBeanMethods = false)
class Reach implements WebMvcConfigurer, HandlerInterceptor, HandlerMethodArgumentResolver {
  private static final String PLACE = Place.class.getName();

  /// What somebody with a one-time password can still do: choose a lasting one, or leave.
  private static final Set<String> BEFORE_A_LASTING_PASSWORD =
      Set.of("/me/password", "/acts/signin.change-own-password", "/sign-out");

  private final Grants grants;

  Reach(Grants grants) {
    this.grants = grants;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method) || !isOurs(method)) return true;
    if (method.hasMethodAnnotation(Open.class)) return true;
    Visitor visitor = visitor();
    if (visitor.proof() == Proof.ONE_TIME_PASSWORD
        && !BEFORE_A_LASTING_PASSWORD.contains(request.getRequestURI())) {
      return leadToPassword(request, response);
    }
    if (method.hasMethodAnnotation(SignedInOnly.class)) return true;
    Sees sees = method.getMethodAnnotation(Sees.class);
    if (sees == null) throw new NotServed(ActsRefusal.NOT_YOURS);
    Place place = place(visitor.actor(), sees, request);
    if (grants.posting(visitor.actor(), sees.value(), place).isEmpty()) {
      if (!grants.opens(visitor.actor(), sees.value(), place)) {
        throw new NotServed(ActsRefusal.PLACE_UNKNOWN);
      }
      return leadToSecondProof(visitor.actor(), request, response);
    }
    request.setAttribute(PLACE, place);
    return true;
  }

  private static boolean leadToSecondProof(
      Actor actor, HttpServletRequest request, HttpServletResponse response) {
    boolean page = actor.presence().door() == Presence.Door.PAGE;
    if (!page || !HttpMethod.GET.matches(request.getMethod())) {
      throw new NotServed(AccessRefusal.SECOND_PROOF_FIRST);
    }
    String query = request.getQueryString();
    String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
    String next = URLEncoder.encode(asked, StandardCharsets.UTF_8);
    OwnAddress.lead(response, "/sign-in/second?next=" + next);
    return false;
  }

  private static boolean isOurs(HandlerMethod method) {
    return method.getBeanType().getPackageName().startsWith("org.sangathan");
  }

  private static Visitor visitor() {
    return Visitor.present().orElseThrow(() -> new NotServed(PagesRefusal.SIGN_IN_FIRST));
  }

  private static boolean leadToPassword(HttpServletRequest request, HttpServletResponse response) {
    if (!HttpMethod.GET.matches(request.getMethod())) {
      throw new NotServed(SigninRefusal.PASSWORD_FIRST);
    }
    OwnAddress.lead(response, "/me/password");
    return false;
  }

  private Place place(Actor actor, Sees sees, HttpServletRequest request) {
    Optional<String> code = code(request, sees.unit());
    Optional<Place> place =
        code.isEmpty() ? Optional.of(grants.home(actor)) : grants.place(code.get());
    return place.orElseThrow(() -> new NotServed(ActsRefusal.PLACE_UNKNOWN));
  }

  /// From the path, or a parameter; a page that names no unit shows the visitor's own.
  private static Optional<String> code(HttpServletRequest request, String name) {
    Object path = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    Object inPath = path instanceof Map<?, ?> variables ? variables.get(name) : null;
    String code = Objects.toString(inPath, request.getParameter(name));
    return Optional.ofNullable(code).filter(c -> !c.isBlank());
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Actor.class
        || parameter.getParameterType() == Place.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    if (parameter.getParameterType() == Actor.class) return visitor().actor();
    return Objects.requireNonNull(
        request.getAttribute(PLACE, RequestAttributes.SCOPE_REQUEST),
        "a handler takes a Place only with @Sees");
  }
}
