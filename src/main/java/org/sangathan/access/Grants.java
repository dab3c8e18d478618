package org.sangathan.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.GrantVersion;
import org.sangathan.acts.Actor;
import org.sangathan.acts.ActsRefusal;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.acts.Presence;
import org.sangathan.acts.Refusal;
import org.springframework.stereotype.Component;

/// Who may do what where, from postings alone: capability × unit × reach, on today's date in the
/// organisation's zone. Asked for every act and every page, so what it read once it remembers.
@Component
class Grants implements Gate {
  private final PostTypeStore types;
  private final PostingStore store;
  private final AdministratorStore administrators;
  private final GrantVersion version;
  private final Places places;
  private final Clock clock;
  private volatile Remembered remembered =
      new Remembered(Long.MIN_VALUE, new Capabilities(Set.of()), Map.of());

  /// @param strong what asks for a second proof
  private record Remembered(long version, Capabilities strong, Map<UUID, List<Grant>> grants) {}

  Grants(
      PostTypeStore types,
      PostingStore store,
      AdministratorStore administrators,
      GrantVersion version,
      Places places,
      Clock clock) {
    this.types = types;
    this.store = store;
    this.administrators = administrators;
    this.version = version;
    this.places = places;
    this.clock = clock;
  }

  @Override
  public Optional<UUID> posting(Actor actor, String capability, Place place) {
    return allowing(actor, capability, place.unit()).map(Grant::posting).findFirst();
  }

  boolean may(Actor actor, String capability, int unit) {
    return allowing(actor, capability, unit).findFirst().isPresent();
  }

  /// The same for the unit and every unit below it.
  boolean mayBelow(Actor actor, String capability, int unit) {
    Scope scope = Scope.of(capability);
    return allowing(actor, capability, unit)
        .anyMatch(g -> g.reaches().in(scope) == Reaches.Reach.OWN_AND_BELOW);
  }

  boolean mayBy(Collection<String> kinds, Actor actor, String capability, int unit) {
    return allowing(actor, capability, unit).anyMatch(g -> kinds.contains(g.kind()));
  }

  private Stream<Grant> allowing(Actor actor, String capability, int unit) {
    return isSureEnough(actor, capability) ? promising(actor, capability, unit) : Stream.empty();
  }

  /// Those that allow it to an actor who is sure enough.
  private Stream<Grant> promising(Actor actor, String capability, int unit) {
    return isWithin(actor.presence().bounds(), capability, unit)
        ? inForce(actor).filter(g -> g.allows(capability, unit, places))
        : Stream.empty();
  }

  private boolean isSureEnough(Actor actor, String capability) {
    return actor.presence().sure() || !present().strong.allow(capability);
  }

  /// A token reaches no further than it was made for, whatever its owner may do.
  private boolean isWithin(Presence.@Nullable Bounds bounds, String capability, int unit) {
    return bounds == null
        || new Capabilities(bounds.capabilities()).allow(capability)
            && places.within(unit, bounds.unit());
  }

  @Override
  public boolean opens(Actor actor, String capability, Place place) {
    return promising(actor, capability, place.unit()).findFirst().isPresent();
  }

  @Override
  public Refusal whyNot(Actor actor, String capability, Place place) {
    return opens(actor, capability, place) && !isSureEnough(actor, capability)
        ? AccessRefusal.SECOND_PROOF_FIRST
        : ActsRefusal.NOT_YOURS;
  }

  /// What the actor holds today.
  List<Grant> held(Actor actor) {
    return inForce(actor).toList();
  }

  /// Those of former and of later days too.
  List<Grant> ever(Actor actor) {
    return of(actor.account());
  }

  @Override
  public Place today(Place place) {
    return places.today(place);
  }

  @Override
  public List<Integer> cells(Place place) {
    return IntStream.of(places.cells(place.unit())).boxed().toList();
  }

  @Override
  public Optional<Place> place(String code) {
    return places.byCode(code);
  }

  @Override
  public Place home(Actor actor) {
    return inForce(actor)
        .flatMap(g -> places.byId(g.unit()).stream())
        .findFirst()
        .orElseGet(places::root);
  }

  @Override
  public Place top() {
    return places.root();
  }

  /// Nobody gives what they do not hold: every capability, over at least the same units.
  ///
  /// @param postType of those that people hold
  Optional<AccessRefusal> whyNotGive(Actor actor, String postType, int... units) {
    Optional<PostType> type = types.one(postType).filter(t -> !t.forPrograms());
    if (type.isEmpty()) return Optional.of(AccessRefusal.POST_TYPE_UNKNOWN);
    return mayGive(actor, type.get(), units)
        ? Optional.empty()
        : Optional.of(AccessRefusal.BEYOND_YOUR_POST);
  }

  /// The same for many units, with one look at what the posts give and what the actor holds.
  PostKinds.Giving appointing(Actor actor) {
    List<PostType> all = types.all();
    Map<String, IntPredicate> known = new HashMap<>();
    return (kind, unit) ->
        known
            .computeIfAbsent(
                kind,
                code ->
                    all.stream()
                        .filter(type -> type.code().equals(code) && !type.forPrograms())
                        .findFirst()
                        .map(type -> giving(actor, type))
                        .orElse(nowhere -> false))
            .test(unit);
  }

  boolean mayGive(Actor actor, PostType type, int... units) {
    return Arrays.stream(units).allMatch(giving(actor, type));
  }

  /// The units in which the actor may give it. What is only lent cannot be given on.
  private IntPredicate giving(Actor actor, PostType type) {
    List<Grant> own = inForce(actor).filter(g -> !g.lent()).toList();
    // Most of what a post allows is covered by the same grants: a unit is asked about each once.
    Set<Cover> covers =
        type.capabilities().patterns().stream()
            .map(wanted -> Cover.of(own, type, wanted))
            .collect(Collectors.toSet());
    return unit -> covers.stream().allMatch(cover -> cover.reaches(unit, places));
  }

  /// What of the actor's own covers something that a post allows.
  ///
  /// @param by one of them has to reach the unit
  /// @param scopes in each of these
  private record Cover(List<Grant> by, Set<Scope> scopes) {

    static Cover of(List<Grant> own, PostType type, String wanted) {
      return new Cover(
          own.stream()
              .filter(grant ->
                  grant.capabilities().allow(wanted)
                      && grant.reaches().holds(type.reaches(), wanted))
              .toList(),
          wanted.endsWith("*") ? EnumSet.allOf(Scope.class) : EnumSet.of(Scope.of(wanted)));
    }

    boolean reaches(int unit, Places places) {
      return by.stream()
          .anyMatch(grant -> scopes.stream().allMatch(scope -> grant.reaches(scope, unit, places)));
    }
  }

  /// Those of the codes that name a unit.
  List<Integer> units(List<String> codes) {
    return codes.stream().flatMap(code -> places.byCode(code).stream()).map(Place::unit).toList();
  }

  /// The posting is the last at the top, without an end, by which anybody can be appointed.
  boolean isLastAdministrator(Posting posting) {
    return posting.to() == null
        && posting.unit() == places.root().unit()
        && types.one(posting.type()).filter(PostType::appoints).isPresent()
        && !administrators.hasOtherAdministrator(posting, today());
  }

  boolean isTop(Place place) {
    return place.unit() == places.root().unit();
  }

  boolean isWithin(int unit, Place place) {
    return places.within(unit, place.unit());
  }

  boolean isWithin(int unit, Posting posting) {
    return places.within(unit, posting.unit());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private Stream<Grant> inForce(Actor actor) {
    LocalDate today = today();
    return of(actor.account()).stream()
        .filter(g -> g.holdsOn(today) && !places.isSuspended(g.unit()));
  }

  /// A load that was overtaken by a change fills a map that nobody asks any more.
  private List<Grant> of(UUID account) {
    Remembered mine = present();
    List<Grant> known = mine.grants.get(account);
    if (known != null) return known;
    List<Grant> read = store.grantsOf(account);
    mine.grants.put(account, read);
    return read;
  }

  private Remembered present() {
    long now = version.now();
    Remembered mine = remembered;
    if (mine.version != now) {
      mine = new Remembered(now, types.strong(), new ConcurrentHashMap<>());
      remembered = mine;
    }
    return mine;
  }
}
