package org.sangathan.approvals;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sangathan.access.Places;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Actor;
import org.sangathan.pages.SignedInOnly;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What waits for a second person.
@Controller
class ShowApprovals {
  private static final Set<String> ENVELOPE = Set.of("id", "unit", "cell", "at", "now", "_csrf");

  private final Approvals approvals;
  private final Accounts accounts;
  private final Places places;

  ShowApprovals(Approvals approvals, Accounts accounts, Places places) {
    this.approvals = approvals;
    this.accounts = accounts;
    this.places = places;
  }

  @GetMapping("/approvals")
  @SignedInOnly
  ApprovalsPage show(Actor actor) {
    List<Proposal> waiting = approvals.concerning(actor);
    Map<Integer, Places.Name> units =
        places.names(waiting.stream().map(Proposal::unit).collect(Collectors.toSet()));
    return new ApprovalsPage(
        waiting.stream()
            .filter(p -> units.containsKey(p.unit()))
            .map(p ->
                new ApprovalsPage.Waiting(
                    p.id().toString(),
                    p.act(),
                    Objects.requireNonNull(units.get(p.unit())),
                    p.actor().name(),
                    p.proposedAt(),
                    Approvals.isOf(actor, p),
                    said(p.said())))
            .toList());
  }

  private Map<String, List<String>> said(Map<String, Object> said) {
    Map<String, List<String>> told = new LinkedHashMap<>();
    said.forEach((field, value) -> {
      List<String> texts = texts(value).map(this::named).toList();
      if (!ENVELOPE.contains(field) && !texts.isEmpty()) told.put(field, texts);
    });
    return told;
  }

  private static Stream<String> texts(Object value) {
    Stream<?> many = value instanceof Collection<?> some ? some.stream() : Stream.of(value);
    return many.map(one -> Objects.toString(one, "")).filter(text -> !text.isBlank());
  }

  /// An account is told by its name.
  private String named(String text) {
    if (!text.matches("[0-9a-fA-F-]{36}")) return text;
    UUID id = UUID.fromString(text);
    return accounts.names(Set.of(id)).getOrDefault(id, text);
  }
}
