package org.sangathan.acts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.core.ResolvableType;

/// An act as the dispatcher knows it: its name, how its form is read, which acceptances it has.
final class KnownAct<F extends Record, O extends Enum<O> & Acceptance> {
  private final String name;
  private final Act<F, O> act;
  private final FormReader<F> reader;
  private final Class<F> form;
  private final Class<O> outcome;

  @SuppressWarnings("unchecked") // the two generics of Act<F, O> are read from the act's own class
  KnownAct(Act<F, O> act) {
    ResolvableType type = ResolvableType.forClass(Act.class, act.getClass());
    this.act = act;
    this.form = (Class<F>) Objects.requireNonNull(type.resolveGeneric(0));
    this.outcome = (Class<O>) Objects.requireNonNull(type.resolveGeneric(1));
    this.reader = new FormReader<>(form);
    this.name = nameOf(act.getClass());
  }

  /// `org.sangathan.membership.EnrolMember` is `membership.enrol-member`.
  static String nameOf(Class<?> act) {
    String module = act.getPackageName().substring(act.getPackageName().lastIndexOf('.') + 1);
    String kebab = act.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
    return module + "." + kebab.toLowerCase(Locale.ROOT);
  }

  String name() {
    return name;
  }

  Act<F, O> act() {
    return act;
  }

  FormReader<F> reader() {
    return reader;
  }

  Class<F> form() {
    return form;
  }

  List<O> outcomes() {
    return Arrays.asList(outcome.getEnumConstants());
  }

  boolean isBatched() {
    return act instanceof BatchedAct;
  }

  List<Answer<O>> performAll(List<Deed<F>> deeds, Progress progress) {
    return switch (act) {
      case BatchedAct<F, O> batched -> batched.performAll(deeds);
      case LongAct<F, O> slow -> deeds.stream().map(d -> slow.perform(d, begun(progress))).toList();
      default -> deeds.stream().map(act::perform).toList();
    };
  }

  /// What was cancelled before it began does not begin.
  private static Progress begun(Progress progress) {
    progress.tell(0, 0);
    return progress;
  }

  Answer<O> again(ActStore.Remembered before) {
    O same =
        outcomes().stream()
            .filter(o -> o.number() == before.outcome())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("a retired outcome " + before.outcome()));
    return Answer.accepted(same, before.subject());
  }
}
