package org.sangathan.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sangathan.acts.Acts;
import org.sangathan.acts.AskedOfGate;
import org.sangathan.pages.NavigationEntry;
import org.sangathan.pages.Sees;
import org.sangathan.pages.UnitTab;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Everything that can be allowed, read from the house itself: each act that is not everybody's own
/// affair, what each page asks for, and what modules ask the gate beside these. There is no second
/// list.
@Component
class Catalogue {

  private final Supplier<SortedSet<String>> names;

  Catalogue(
      ObjectProvider<Acts> acts,
      ObjectProvider<NavigationEntry> entries,
      ObjectProvider<UnitTab> tabs,
      ObjectProvider<AskedOfGate> asked,
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> handlers) {
    // Known only once the whole application stands.
    this.names =
        SingletonSupplier.of(() -> {
          SortedSet<String> all = new TreeSet<>(acts.getObject().allowable());
          Stream.of(
                  entries.stream().map(NavigationEntry::capability),
                  tabs.stream().map(UnitTab::capability),
                  asked.stream().flatMap(a -> a.capabilities().stream()),
                  seen(handlers.getObject()))
              .flatMap(s -> s)
              .filter(Objects::nonNull)
              .forEach(all::add);
          return all;
        });
  }

  private static Stream<String> seen(RequestMappingHandlerMapping handlers) {
    return handlers.getHandlerMethods().values().stream()
        .map(method -> method.getMethodAnnotation(Sees.class))
        .filter(Objects::nonNull)
        .map(Sees::value);
  }

  SortedSet<String> names() {
    return Objects.requireNonNull(names.get());
  }

  /// Each is a capability, a module of some (`membership.*`) or all of them (`*`).
  boolean knows(Collection<String> patterns) {
    return patterns.stream()
        .allMatch(pattern ->
            pattern.equals("*")
                || names().contains(pattern)
                || pattern.endsWith(".*")
                    && names().stream()
                        .anyMatch(n -> n.startsWith(pattern.substring(0, pattern.length() - 1))));
  }

  /// By the module to which they belong.
  Map<String, List<String>> byModule() {
    return names().stream()
        .collect(
            Collectors.groupingBy(
                name -> name.substring(0, name.indexOf('.')), TreeMap::new, Collectors.toList()));
  }
}
