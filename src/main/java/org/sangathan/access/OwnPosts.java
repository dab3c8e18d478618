package org.sangathan.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sangathan.accounts.GrantVersion;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Refusal;
import org.springframework.stereotype.Component;

/// What somebody does about posts of their own, for the module that asks them.
@Component
public class OwnPosts {
  private final PostingStore postings;
  private final HeldPostStore held;
  private final Grants grants;
  private final GrantVersion version;

  OwnPosts(PostingStore postings, HeldPostStore held, Grants grants, GrantVersion version) {
    this.postings = postings;
    this.held = held;
    this.grants = grants;
    this.version = version;
  }

  /// What one holds or will hold, and whether one said yes to it.
  public record Own(HeldPost post, boolean confirmed) {}

  /// Without what is only lent.
  public List<Own> of(Actor actor) {
    List<UUID> open = unconfirmed(actor);
    return held.of(actor.account()).stream()
        .filter(post -> !post.lent())
        .map(post -> new Own(post, !open.contains(post.posting())))
        .toList();
  }

  /// Postings of today to which one has not said yes; from memory, for every page.
  public List<UUID> unconfirmed(Actor actor) {
    return grants.held(actor).stream()
        .filter(grant -> !grant.lent() && !grant.confirmed())
        .map(Grant::posting)
        .toList();
  }

  /// A post of one's own that is over soon.
  ///
  /// @param to the first day without it
  public record Ending(UUID posting, int unit, LocalDate to) {}

  /// Those of today that end up to a day and that one will not hold on; from memory, for every
  /// page.
  public List<Ending> ending(Actor actor, LocalDate upto) {
    List<Grant> ever = grants.ever(actor);
    return grants.held(actor).stream()
        .filter(grant -> !grant.lent() && ever.stream().noneMatch(grant::goesOnIn))
        .flatMap(grant ->
            Stream.ofNullable(grant.to()).map(to -> new Ending(grant.posting(), grant.unit(), to)))
        .filter(ending -> !ending.to.isAfter(upto))
        .toList();
  }

  /// @return whether it is one's own, still runs, and was not confirmed before
  public boolean confirm(UUID account, UUID posting, LocalDate day) {
    version.grow();
    Optional<Posting> own = own(account, posting, day);
    return own.isPresent() && postings.confirm(List.of(own.get()), day) > 0;
  }

  /// One gives a post back; it is over from that day.
  ///
  /// @param unknown the refusal for what is not one's own
  /// @return why not
  public Optional<Refusal> resign(UUID account, UUID posting, LocalDate day, Refusal unknown) {
    version.grow();
    Optional<Posting> own = own(account, posting, day);
    if (own.isEmpty()) return Optional.of(unknown);
    if (grants.isLastAdministrator(own.get())) return Optional.of(AccessRefusal.LAST_ADMINISTRATOR);
    postings.end(own.get(), day, Appointing.Basis.of(Appointing.Ending.RESIGNED));
    return Optional.empty();
  }

  private Optional<Posting> own(UUID account, UUID posting, LocalDate day) {
    return postings
        .posting(posting)
        .filter(p -> p.account().equals(account) && p.lentBy() == null && p.lastsBeyond(day));
  }
}
