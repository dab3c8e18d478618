package org.sangathan.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

  /// @param forPrograms no person holds it
  public record PostKind(String code, String nameHi, String nameEn, boolean forPrograms) {
    static PostKind of(PostType type) {
      return new PostKind(type.code(), type.nameHi(), type.nameEn(), type.forPrograms());
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

  /// Whether the actor holds all that it allows over that unit, and so may appoint somebody to it.
  public boolean mayAppoint(Actor actor, String kind, int unit) {
    return grants.whyNotGive(actor, kind, unit).isEmpty();
  }

  /// Whether two persons are needed to give it.
  public boolean needsTwo(String kind) {
    return types.one(kind).filter(PostType::twoPersons).isPresent();
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
