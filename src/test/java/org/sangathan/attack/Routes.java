package org.sangathan.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sangathan.pages.Sees;
import org.sangathan.pages.Sought;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The routes of the running program, so that a new one is attacked by itself.
final class Routes {
  static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{\\d+\\})*))?\\}");

  /// What pages are asked for beside what their handlers name.
  private static final List<String> USUAL = List.of("unit", "at", "q", "after", "sort");

  /// What handlers read that take whatever is said.
  private static final List<String> READ_AS_SAID =
      List.of("drive", "measure", "level", "group", "from", "to", "show", "days", "person");

  /// @param pattern with its variables in braces
  /// @param parameters of the query
  record Route(String pattern, boolean reads, List<String> parameters) {

    List<String> variables() {
      List<String> names = new ArrayList<>();
      for (Matcher variable = VARIABLE.matcher(pattern); variable.find(); )
        names.add(variable.group(1));
      return names;
    }
  }

  private Routes() {}

  static List<Route> of(RequestMappingHandlerMapping mapping) {
    return mapping.getHandlerMethods().entrySet().stream()
        .flatMap(e ->
            e.getKey().getPatternValues().stream()
                .map(p -> new Route(p, reads(e.getKey()), parameters(e.getValue()))))
        .distinct()
        .sorted(java.util.Comparator.comparing(Route::pattern).thenComparing(Route::reads))
        .toList();
  }

  private static boolean reads(RequestMappingInfo info) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    return methods.isEmpty() || methods.contains(RequestMethod.GET);
  }

  private static List<String> parameters(HandlerMethod handler) {
    Set<String> names = new LinkedHashSet<>();
    Sees sees = handler.getMethodAnnotation(Sees.class);
    if (sees != null) names.add(sees.unit());
    for (MethodParameter parameter : handler.getMethodParameters()) {
      parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
      RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
      if (asked != null && Map.class.isAssignableFrom(parameter.getParameterType())) {
        names.addAll(READ_AS_SAID);
      } else if (asked != null) {
        String name = asked.name().isEmpty() ? asked.value() : asked.name();
        names.add(name.isEmpty() ? "" + parameter.getParameterName() : name);
        if (name.equals("_page")) names.add(Sought.FIELD);
      } else if (parameter.getParameterType() == Sought.class) {
        names.add(Sought.FIELD);
      } else if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
        Arrays.stream(parameter.getParameterType().getRecordComponents())
            .forEach(c -> names.add(c.getName()));
      }
    }
    names.addAll(USUAL);
    return List.copyOf(names);
  }
}
