package org.sangathan.acts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The one way by which anything is changed. Every door (page, API, phone, import, command line)
/// comes here, so that no act can forget to read its form, ask the gate, recognise a repetition,
/// write its line in the audit trail or commit.
@Component
public class Acts {
  private static final Logger LOG = LoggerFactory.getLogger(Acts.class);
  private static final Set<Integer> FORBIDDEN = Set.of(403, 404);

  private final Map<String, KnownAct<?, ?>> known = new TreeMap<>();
  private final Gate gate;
  private final ActQueue queue;
  private final ActTransaction transaction;
  private final ObjectProvider<SecondPerson> second;
  private final Clock clock;

  Acts(
      List<Act<?, ?>> acts,
      Gate gate,
      ActQueue queue,
      ActTransaction transaction,
      ObjectProvider<SecondPerson> second,
      Clock clock) {
    acts.forEach(this::register);
    this.gate = gate;
    this.queue = queue;
    this.transaction = transaction;
    this.second = second;
    this.clock = clock;
  }

  private <F extends Record, O extends Enum<O> & Acceptance> void register(Act<F, O> act) {
    KnownAct<F, O> knownAct = new KnownAct<>(act);
    if (known.put(knownAct.name(), knownAct) != null) {
      throw new IllegalStateException("two acts are named " + knownAct.name());
    }
    if (act instanceof LongAct && takesFile(knownAct.name())) {
      throw new IllegalStateException("a file does not outlive its request: " + knownAct.name());
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

  /// All acts, in the order of their names.
  public List<String> names() {
    return List.copyOf(known.keySet());
  }

  /// Those that posts allow: without everybody's own affairs.
  public List<String> allowable() {
    return known.values().stream().filter(a -> !a.act().ownAffair()).map(KnownAct::name).toList();
  }

  /// The key of what an acceptance of that number says; empty when the act or the number is
  /// retired.
  public Optional<String> wordOf(String name, int outcome) {
    KnownAct<?, ?> act = known.get(name);
    if (act == null) return Optional.empty();
    return act.outcomes().stream()
        .filter(o -> o.number() == outcome)
        .map(o -> Reply.word(name, o))
        .findFirst();
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
    return perform(actor, name, said, Progress.UNHEARD);
  }

  /// The same, and tells how far it is where the act does so.
  public Reply perform(Actor actor, String name, Map<String, ?> said, Progress progress) {
    return counted(
        actor,
        switch (prepare(actor, name, said)) {
          case Prepared.Refused(Reply reply) -> reply;
          case Prepared.Ready(Waiting<?, ?> waiting) ->
              waitForSecond(waiting, said).orElseGet(() -> run(waiting.watchedBy(progress)));
        });
  }

  /// Does a deed to which a second person agreed. Its posts are asked for again.
  public Reply performAgreed(Actor actor, String name, Map<String, ?> said) {
    return counted(
        actor,
        switch (prepare(actor, name, said)) {
          case Prepared.Refused(Reply reply) -> reply;
          case Prepared.Ready(Waiting<?, ?> waiting) -> run(waiting);
        });
  }

  /// What is not somebody's to do leaves a line in the log, by ids and numbers alone.
  private Reply counted(Actor actor, Reply reply) {
    if (reply.answer() instanceof Answer.Refused<?>(var complaints)
        && FORBIDDEN.contains(complaints.getFirst().refusal().status())) {
      LOG.info(
          "{} refused ({}) to {} from {}",
          known.containsKey(reply.act()) ? reply.act() : "an unknown act",
          complaints.getFirst().refusal().number(),
          actor.account(),
          actor.presence().address());
    }
    return Meters.counted(reply);
  }

  private Optional<Reply> waitForSecond(Waiting<?, ?> waiting, Map<String, ?> said) {
    SecondPerson keeper = waiting.needsSecond() ? second.getIfAvailable() : null;
    return keeper == null
        ? Optional.empty()
        : keeper.wait(LongDeed.of(waiting, said), waiting.deed().place());
  }

  /// The deed, if it takes long and nothing is in its way; [#perform] says what is.
  public Optional<LongDeed> longDeed(Actor actor, String name, Map<String, ?> said) {
    KnownAct<?, ?> act = known.get(name);
    return act != null
            && act.act() instanceof LongAct
            && prepare(actor, name, said) instanceof Prepared.Ready(Waiting<?, ?> waiting)
            && waiting.takesLong()
        ? Optional.of(LongDeed.of(waiting, said))
        : Optional.empty();
  }

  /// What came of reading a form and asking the gate.
  private sealed interface Prepared {
    record Ready(Waiting<?, ?> waiting) implements Prepared {}

    record Refused(Reply reply) implements Prepared {}
  }

  private Prepared prepare(Actor actor, String name, Map<String, ?> said) {
    KnownAct<?, ?> act = known.get(name);
    if (act == null) return refuse(name, List.of(new Complaint("", ActsRefusal.ACT_UNKNOWN, name)));
    return prepare(actor, act, said);
  }

  private <F extends Record, O extends Enum<O> & Acceptance> Prepared prepare(
      Actor actor, KnownAct<F, O> act, Map<String, ?> said) {
    List<Complaint> complaints = new ArrayList<>();
    Envelope envelope = Envelope.read(gate, actor, said, complaints);
    FormReader.Reading<F> reading = act.reader().read(Envelope.rest(said));
    if (reading instanceof FormReader.Reading.Unreadable<F>(var unreadable)) {
      complaints.addAll(unreadable);
    }
    if (envelope == null || !complaints.isEmpty()) return refuse(act.name(), complaints);
    return allowed(actor, act, envelope, (FormReader.Reading.Read<F>) reading);
  }

  private <F extends Record, O extends Enum<O> & Acceptance> Prepared allowed(
      Actor actor, KnownAct<F, O> act, Envelope envelope, FormReader.Reading.Read<F> read) {
    Place said = envelope.place();
    Place today = act.act().followsUnits() ? gate.today(said) : said;
    Optional<UUID> posting = gate.posting(actor, act.name(), today);
    if (posting.isEmpty() && !isOwnAffair(actor, act)) {
      Refusal why = gate.whyNot(actor, act.name(), today);
      return refuse(act.name(), List.of(new Complaint("", why)));
    }
    Instant now = clock.instant();
    boolean there = posting.isPresent();
    Place place = there ? today : gate.home(actor);
    Deed<F> deed =
        new Deed<>(
            envelope.id(),
            there ? envelope.cell() : place.cell(),
            read.form(),
            actor,
            posting.orElse(null),
            place,
            there ? said.unit() : place.unit(),
            envelope.saidAt(now),
            now,
            LocalDate.ofInstant(now, clock.getZone()));
    return new Prepared.Ready(new Waiting<>(act, deed, read.hash(), envelope.formerCells()));
  }

  /// It stands in the trail of one's own unit, whichever was named: nobody writes into another's. A
  /// token that was bound to some things is not its owner.
  private static boolean isOwnAffair(Actor actor, KnownAct<?, ?> act) {
    return act.act().ownAffair() && actor.presence().bounds() == null;
  }

  private Reply run(Waiting<?, ?> waiting) {
    if (!waiting.act().isBatched()) return transaction.runOne(waiting);
    if (!queue.offer(waiting)) {
      return refused(waiting.act().name(), List.of(new Complaint("", ActsRefusal.TOO_BUSY)));
    }
    try {
      return waiting.reply().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /// An enum without constants: the type of answers that are always refusals.
  private enum Never implements Acceptance {
    ;

    @Override
    public int number() {
      throw new IllegalStateException();
    }
  }

  private static Prepared refuse(String act, List<Complaint> complaints) {
    return new Prepared.Refused(refused(act, complaints));
  }

  private static Reply refused(String act, List<Complaint> complaints) {
    return new Reply(act, Answer.<Never>refused(List.copyOf(complaints)), false);
  }
}
