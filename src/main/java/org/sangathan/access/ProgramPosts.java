package org.sangathan.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.GrantVersion;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Place;
import org.springframework.stereotype.Component;

/// Posts that programs hold, for the module that keeps their accounts. They are given by the rule
/// for people: nobody gives what they do not hold.
@Component
public class ProgramPosts {
  private final PostTypeStore types;
  private final PostingStore postings;
  private final HolderStore holders;
  private final HeldPostStore held;
  private final Grants grants;
  private final GrantVersion version;

  ProgramPosts(
      PostTypeStore types,
      PostingStore postings,
      HolderStore holders,
      HeldPostStore held,
      Grants grants,
      GrantVersion version) {
    this.types = types;
    this.postings = postings;
    this.holders = holders;
    this.held = held;
    this.grants = grants;
    this.version = version;
  }

  /// One that a program holds or will hold.
  ///
  /// @param to the first day without it
  public record Post(
      UUID account,
      UUID posting,
      int unit,
      String nameHi,
      String nameEn,
      LocalDate from,
      @Nullable LocalDate to) {}

  /// Those that the actor may give there, in their order.
  public List<PostKinds.PostKind> givable(Actor actor, int unit) {
    return types.all().stream()
        .filter(type -> type.forPrograms() && grants.mayGive(actor, type, unit))
        .map(PostKinds.PostKind::of)
        .toList();
  }

  /// The kind asks for two, or the unit is one whose own offices are given by two.
  public boolean needsTwo(String kind, Place place) {
    Set<String> here =
        holders.in(new int[] {place.unit()}, grants.today()).values().stream()
            .flatMap(List::stream)
            .map(Access.Holder::kind)
            .collect(Collectors.toSet());
    return types.all().stream()
        .filter(PostType::twoPersons)
        .anyMatch(type -> type.code().equals(kind) || here.contains(type.code()));
  }

  /// In the unit where it is done, under the deed's first id; one that is held there goes on from
  /// its end.
  ///
  /// @return why not; empty when it is given
  public Optional<Complaint> give(Deed<?> deed, UUID account, String kind, LocalDate until) {
    version.grow();
    Optional<Complaint> why = whyNotGive(deed, account, kind, until);
    if (why.isPresent()) return why;
    Place place = deed.place();
    LocalDate from = begin(deed, account, kind);
    Posting posting =
        new Posting(
            place.cell(),
            deed.idOf(0),
            account,
            kind,
            place.unit(),
            List.of(),
            null,
            false,
            from,
            until);
    postings.add(List.of(posting));
    return Optional.empty();
  }

  /// @return why it would not be given; empty when it would
  public Optional<Complaint> whyNotGive(Deed<?> deed, UUID account, String kind, LocalDate until) {
    Place place = deed.place();
    Optional<PostType> type = types.one(kind).filter(PostType::forPrograms);
    if (type.isEmpty()) return complaint("postType", AccessRefusal.POST_TYPE_UNKNOWN);
    if (!grants.mayGive(deed.actor(), type.get(), place.unit())) {
      return complaint("postType", AccessRefusal.BEYOND_YOUR_POST);
    }
    LocalDate from = begin(deed, account, kind);
    if (until.isAfter(from)) return Optional.empty();
    boolean holds = from.isAfter(deed.day());
    return complaint(
        "until", holds ? AccessRefusal.HOLDS_THAT_POST : AccessRefusal.ENDS_IN_THE_PAST);
  }

  private LocalDate begin(Deed<?> deed, UUID account, String kind) {
    return lasting(account, deed.day())
        .filter(p -> p.unit() == deed.place().unit() && p.type().equals(kind))
        .flatMap(p -> Stream.ofNullable(p.to()))
        .max(LocalDate::compareTo)
        .orElse(deed.day());
  }

  private static Optional<Complaint> complaint(String field, AccessRefusal why) {
    return Optional.of(new Complaint(field, why));
  }

  private Stream<Posting> lasting(UUID account, LocalDate day) {
    return postings.postingsOf(account).stream().filter(p -> p.lastsBeyond(day));
  }

  /// What these hold today or later, the first first.
  public List<Post> of(Collection<UUID> accounts) {
    return accounts.isEmpty() ? List.of() : held.ofPrograms(accounts);
  }

  /// What a program may do by all that it holds, if the actor could give all of it; empty if not.
  public Optional<Set<String>> givenBy(Actor actor, UUID account) {
    List<Posting> own = lasting(account, grants.today()).toList();
    boolean all =
        own.stream()
            .allMatch(p ->
                types.one(p.type()).filter(t -> grants.mayGive(actor, t, p.units())).isPresent());
    return all ? Optional.of(patterns(own)) : Optional.empty();
  }

  private Set<String> patterns(List<Posting> own) {
    Set<String> kinds = own.stream().map(Posting::type).collect(Collectors.toSet());
    return types.all().stream()
        .filter(type -> kinds.contains(type.code()))
        .flatMap(type -> type.capabilities().patterns().stream())
        .collect(Collectors.toSet());
  }

  /// Whether what is wanted is part of it.
  public static boolean isWithin(Collection<String> wanted, Set<String> given) {
    Capabilities all = new Capabilities(given);
    return wanted.stream().allMatch(all::allow);
  }

  /// One of those that it holds is over on that day.
  ///
  /// @return false when it holds none such
  public boolean end(UUID account, UUID posting, LocalDate day) {
    return end(lasting(account, day).filter(p -> p.id().equals(posting)), day);
  }

  /// The same of all.
  public void endAll(UUID account, LocalDate day) {
    end(lasting(account, day), day);
  }

  private boolean end(Stream<Posting> some, LocalDate day) {
    version.grow();
    Map<UUID, Integer> cells = some.collect(Collectors.toMap(Posting::id, Posting::cell));
    postings.endAll(cells, day, Appointing.Ending.TERM_OVER);
    return !cells.isEmpty();
  }
}
