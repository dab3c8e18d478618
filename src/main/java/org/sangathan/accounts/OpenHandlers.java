package org.sangathan.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.sangathan.pages.Open;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// The requests that anybody may make: those whose handler says so. There is no second list.
@Component
class OpenHandlers implements RequestMatcher {
  private final Supplier<List<RequestMappingInfo>> open;

  OpenHandlers(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> handlers) {
    // The handlers are known only once the whole application stands.
    this.open = SingletonSupplier.of(() -> open(handlers.getObject()));
  }

  private static List<RequestMappingInfo> open(RequestMappingHandlerMapping handlers) {
    return handlers.getHandlerMethods().entrySet().stream()
        .filter(handler -> handler.getValue().hasMethodAnnotation(Open.class))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public boolean matches(HttpServletRequest request) {
    if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
      ServletRequestPathUtils.parseAndCache(request);
    }
    return open.get().stream().anyMatch(info -> info.getMatchingCondition(request) != null);
  }
}
