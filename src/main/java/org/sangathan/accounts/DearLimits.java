package org.sangathan.accounts;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.PagesRefusal;
import org.sangathan.pages.Sought;
import org.sangathan.words.Listing;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What is dear, to the machine or to those whom it concerns, may be asked less often than pages:
/// searches, lists as files, numbers shown in full.
@Configuration(proxyBeanMethods = false)
class DearLimits implements WebMvcConfigurer, HandlerInterceptor {
  private final InstantSource clock;
  private final Allowance searches;
  private final Allowance lists;
  private final Allowance unmasking;

  DearLimits(Environment settings, InstantSource clock) {
    this.clock = clock;
    Duration minute = Duration.ofMinutes(1);
    this.searches = new Allowance(Limits.often(settings, "search", 120), minute);
    this.lists = new Allowance(Limits.often(settings, "list", 30), minute);
    this.unmasking = new Allowance(Limits.often(settings, "unmask", 120), Duration.ofHours(1));
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    // A form that is shown again was counted when it came in.
    if (request.getDispatcherType() != DispatcherType.REQUEST) return true;
    Allowance dear = handler instanceof HandlerMethod method ? dear(request, method) : null;
    if (dear == null) return true;
    Duration wait =
        Visitor.present()
            .map(visitor -> dear.take(visitor.account().id(), clock.instant(), 1))
            .orElse(Duration.ZERO);
    if (wait.isZero()) return true;
    Limits.comeAgain(response, wait);
    throw new NotServed(PagesRefusal.TOO_OFTEN);
  }

  private @Nullable Allowance dear(HttpServletRequest request, HandlerMethod method) {
    if (method.getReturnType().getParameterType() == Listing.class) return lists;
    String path = request.getRequestURI();
    String act = path.substring(path.lastIndexOf('/') + 1);
    if (path.contains("/acts/") && act.contains(".unmask-")) return unmasking;
    if (!request.getMethod().equals("GET")) return null;
    return isSaid(request, "q") || isSaid(request, Sought.FIELD) ? searches : null;
  }

  private static boolean isSaid(HttpServletRequest request, String parameter) {
    return !Objects.toString(request.getParameter(parameter), "").isBlank();
  }
}
