package org.sangathan.acts;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The one way by which anything is changed. Every door (page, API, phone, import, command line)
/// comes here, so that no act can forget to read its form, ask the gate, recognise a repetition,
/// write its line in the audit trail or commit.
@Component
public class Acts {
  /// The part of what was said that every act shares; the rest is the act's own form.
  private static final Set<String> ENVELOPE = Set.of("id", "unit", "cell", "at", "now");

  private final Map<String, KnownAct<?, ?>> known = new TreeMap<>();
  private final Gate gate;
  private final ActQueue queue;
  private final ActTransaction transaction;
  private final Clock clock;

  Acts(List<Act<?, ?>> acts, Gate gate, ActQueue queue, ActTransaction transaction, Clock clock) {
    acts.forEach(this::register);
    this.gate = gate;
    this.queue = queue;
    this.transaction = transaction;
    this.clock = clock;
  }

  private <F extends Record, O extends Enum<O> & Acceptance> void register(Act<F, O> act) {
    KnownAct<F, O> knownAct = new KnownAct<>(act);
    if (known.put(knownAct.name(), knownAct) != null) {
      throw new IllegalStateException("two acts are named " + knownAct.name());
    }
  }

  /// The name of an act's class, as it stands in addresses, permissions, words and the audit trail.
  public static String nameOf(Class<? extends Act<?, ?>> act) {
    return KnownAct.nameOf(act);
  }

  /// Whether its form carries a file, so that what is said may be long.
  public boolean takesFile(String name) {
    KnownAct<?, ?> act = known.get(name);
    return act != null && act.reader().fields().stream().anyMatch(FormField::isFile);
  }

  java.util.Collection<KnownAct<?, ?>> known() {
    return known.values();
  }

  /// Does an act.
  ///
  /// @param said the envelope (`id` made by the client, `unit` by code, optional `cell`, `at`,
  ///   `now`) and the fields of the act's form, as texts, numbers, booleans or lists of them
  /// @return the answer; accepted ones are durable when this returns
  public Reply perform(Actor actor, String name, Map<String, ?> said) {
    KnownAct<?, ?> act = known.get(name);
    if (act == null) return refused(name, new Complaint("", ActsRefusal.ACT_UNKNOWN, name));
    return perform(actor, act, said);
  }

  private <F extends Record, O extends Enum<O> & Acceptance> Reply perform(
      Actor actor, KnownAct<F, O> act, Map<String, ?> said) {
    List<Complaint> complaints = new ArrayList<>();
    Envelope envelope = envelope(actor, said, complaints);
    Map<String, Object> rest = new LinkedHashMap<>(said);
    rest.keySet().removeAll(ENVELOPE);
    FormReader.Reading<F> reading = act.reader().read(rest);
    if (reading instanceof FormReader.Reading.Unreadable<F>(var unreadable)) {
      complaints.addAll(unreadable);
    }
    if (envelope == null || !complaints.isEmpty()) {
      return refused(act.name(), complaints.toArray(Complaint[]::new));
    }
    return allowed(actor, act, envelope, (FormReader.Reading.Read<F>) reading);
  }

  private <F extends Record, O extends Enum<O> & Acceptance> Reply allowed(
      Actor actor, KnownAct<F, O> act, Envelope envelope, FormReader.Reading.Read<F> read) {
    Optional<UUID> posting = gate.posting(actor, act.name(), envelope.place);
    if (posting.isEmpty() && !act.act().ownAffair()) {
      return refused(act.name(), new Complaint("", ActsRefusal.NOT_YOURS));
    }
    Instant now = clock.instant();
    Deed<F> deed =
        new Deed<>(
            envelope.id,
            envelope.cell,
            read.form(),
            actor,
            posting.orElse(null),
            envelope.place,
            envelope.saidAt(now),
            now,
            java.time.LocalDate.MIN);
    return run(new Waiting<>(act, deed, read.hash()));
  }

  private Reply run(Waiting<?, ?> waiting) {
    if (!waiting.act().isBatched()) return transaction.runOne(waiting);
    if (!queue.offer(waiting)) {
      return refused(waiting.act().name(), new Complaint("", ActsRefusal.TOO_BUSY));
    }
    try {
      return waiting.reply().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private record Envelope(
      UUID id, int cell, Place place, @Nullable Instant at, @Nullable Instant now) {

    /// Phones have skewed clocks: what matters is how long ago it was by the phone's own clock.
    Instant saidAt(Instant received) {
      if (at == null) return received;
      return now == null ? at : received.minus(Duration.between(at, now));
    }
  }

  private @Nullable Envelope envelope(
      Actor actor, Map<String, ?> said, List<Complaint> complaints) {
    UUID id = read(said, "id", UUID::fromString, ActsRefusal.NOT_AN_ID, complaints);
    if (id == null && complaints.isEmpty()) {
      complaints.add(new Complaint("id", ActsRefusal.FIELD_MISSING));
    }
    Integer cell = read(said, "cell", Integer::valueOf, ActsRefusal.NOT_A_NUMBER, complaints);
    Instant at = read(said, "at", Instant::parse, ActsRefusal.NOT_A_DATE, complaints);
    Instant now = read(said, "now", Instant::parse, ActsRefusal.NOT_A_DATE, complaints);
    Optional<Place> place = place(actor, said);
    if (place.isEmpty()) complaints.add(new Complaint("unit", ActsRefusal.PLACE_UNKNOWN));
    if (id == null || place.isEmpty()) return null;
    return new Envelope(id, cell == null ? place.get().cell() : cell, place.get(), at, now);
  }

  private Optional<Place> place(Actor actor, Map<String, ?> said) {
    String code = text(said, "unit");
    return code.isEmpty() ? Optional.of(gate.home(actor)) : gate.place(code);
  }

  private interface Parser<T> {
    T parse(String text);
  }

  private static <T> @Nullable T read(
      Map<String, ?> said,
      String field,
      Parser<T> parser,
      Refusal refusal,
      List<Complaint> complaints) {
    String text = text(said, field);
    if (text.isEmpty()) return null;
    try {
      return parser.parse(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      complaints.add(new Complaint(field, refusal));
      return null;
    }
  }

  private static String text(Map<String, ?> said, String field) {
    Object raw = said.get(field);
    Object one = raw instanceof List<?> many && !many.isEmpty() ? many.getFirst() : raw;
    return Objects.toString(one, "").strip();
  }

  /// An enum without constants: the type of answers that are always refusals.
  private enum Never implements Acceptance {
    ;

    @Override
    public int number() {
      throw new IllegalStateException();
    }
  }

  private static Reply refused(String act, Complaint... complaints) {
    return new Reply(act, Answer.<Never>refused(List.of(complaints)), false);
  }
}
