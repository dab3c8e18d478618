package org.sangathan.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sangathan.acts.Actor;
import org.springframework.stereotype.Component;

/// The kinds of post that the organisation has, for whoever lets somebody choose among them.
@Component
public class PostKinds {
  private final PostTypeStore types;
  private final PostingStore store;
  private final Grants grants;

  PostKinds(PostTypeStore types, PostingStore store, Grants grants) {
    this.types = types;
    this.store = store;
    this.grants = grants;
  }

  /// What somebody is who holds one. A head leads one unit; an in-charge is sent from above and may
  /// go over several; a mentor is an elder who guides, without term, quota or vacancy; a volunteer
  /// helps, without quota and in charge of nothing.
  public enum Nature {
    HEAD,
    IN_CHARGE,
    OFFICE_BEARER,
    WORKER,
    MENTOR,
    VOLUNTEER,
    OFFICE;

    /// @param code as [#code] gives it
    public static Nature of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// @param forPrograms no person holds it
  public record PostKind(
      String code, String nameHi, String nameEn, Nature nature, boolean forPrograms) {
    static PostKind of(PostType type) {
      return new PostKind(
          type.code(), type.nameHi(), type.nameEn(), type.nature(), type.forPrograms());
    }
  }

  /// Those that people hold, in their order.
  public List<PostKind> all() {
    return types.all().stream().filter(type -> !type.forPrograms()).map(PostKind::of).toList();
  }

  /// A post that somebody holds today.
  ///
  /// @param units its own first, then those that it goes over besides
  public record Held(String kind, List<Integer> units, LocalDate from) {}

  /// What the actor holds, as the gate remembers it: no question to the database.
  public List<Held> held(Actor actor) {
    return grants.held(actor).stream()
        .map(g ->
            new Held(
                g.kind(), Stream.concat(Stream.of(g.unit()), g.span().stream()).toList(), g.from()))
        .toList();
  }

  /// Those to which the actor may appoint somebody in a unit, in their order: of which they hold
  /// all that it allows over the unit.
  public List<PostKind> givable(Actor actor, int unit) {
    return types.all().stream()
        .filter(type -> !type.forPrograms() && grants.mayGive(actor, type, unit))
        .map(PostKind::of)
        .toList();
  }

  /// Where somebody may appoint to which kind of post, as far as their own posts stand now.
  public interface Giving {
    boolean may(String kind, int unit);
  }

  /// The same for many units.
  public Giving appointing(Actor actor) {
    return grants.appointing(actor);
  }

  /// Whether two persons are needed to give it.
  public boolean needsTwo(String kind) {
    return types.one(kind).filter(PostType::twoPersons).isPresent();
  }

  /// The codes of those whose holders are elders.
  public Set<String> mentors() {
    return types.mentors();
  }

  /// The codes of all of one nature.
  public Set<String> of(Nature nature) {
    return types.all().stream()
        .filter(type -> type.nature() == nature)
        .map(PostType::code)
        .collect(Collectors.toSet());
  }

  /// Those that allow it, in their order.
  public List<PostKind> allowing(String capability) {
    return types.all().stream()
        .filter(type -> type.capabilities().allow(capability))
        .map(PostKind::of)
        .toList();
  }

  /// As what somebody did something: the kind of post behind each posting.
  public Map<UUID, PostKind> ofPostings(Collection<UUID> postings) {
    return postings.isEmpty() ? Map.of() : store.kinds(postings);
  }

  /// All postings that an account ever had.
  public List<UUID> postingsOf(UUID account) {
    return store.postingsOf(account).stream().map(Posting::id).toList();
  }

  /// Whether the actor may do it in that unit by a post of one of these kinds.
  public boolean mayBy(Collection<String> kinds, Actor actor, String capability, int unit) {
    return grants.mayBy(kinds, actor, capability, unit);
  }
}
