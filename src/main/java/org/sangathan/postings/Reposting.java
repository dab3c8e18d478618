package org.sangathan.postings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Appointing;
import org.sangathan.access.Appointing.Basis;
import org.sangathan.access.Appointing.Ending;
import org.sangathan.access.Appointing.Ground;
import org.sangathan.access.Appointing.Held;
import org.sangathan.access.Appointing.Wanted;
import org.sangathan.access.Places;
import org.sangathan.access.PostKinds;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Place;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.springframework.stereotype.Component;

/// One post ends and another one begins on the same day, for the same person: both or neither.
@Component
class Reposting {
  private final Appointing appointing;
  private final PostKinds kinds;
  private final Places places;
  private final Organisation organisation;

  Reposting(Appointing appointing, PostKinds kinds, Places places, Organisation organisation) {
    this.appointing = appointing;
    this.kinds = kinds;
    this.places = places;
    this.organisation = organisation;
  }

  /// What somebody is to hold instead of what they hold.
  ///
  /// @param kind another kind of post; null for the same
  /// @param to code of another unit; null for the same
  /// @param from the first day with the one and without the other
  /// @param ground why it begins, and by the same word why the other ends
  /// @param exception why they shall hold more posts of the kind than a rule allows
  record Change(
      UUID account,
      UUID posting,
      @Nullable String kind,
      @Nullable String to,
      LocalDate from,
      Basis<Ground> ground,
      @Nullable String exception) {

    private Basis<Ending> ending() {
      return new Basis<>(
          ground.ground() == Ground.PROMOTED ? Ending.PROMOTED : Ending.TRANSFERRED,
          ground.decision(),
          ground.decidedOn());
    }
  }

  /// What is refused anyway waits for nobody.
  boolean needsSecond(Deed<?> deed, Change change) {
    Optional<Held> held = own(deed, change);
    return held.isPresent()
        && kinds.needsTwo(kind(change, held.get()))
        && whyNot(deed, change, held.get()).isEmpty();
  }

  /// @return why not; empty when it is done, the new post under the deed's first id
  Optional<Complaint> change(Deed<?> deed, Change change) {
    appointing.takeTurn();
    Optional<Held> held = own(deed, change);
    if (held.isEmpty()) return Optional.of(unknown());
    Optional<Complaint> why = whyNot(deed, change, held.get());
    if (why.isEmpty()) why = appointing.end(deed, held.get(), change.from, change.ending());
    return why.isPresent()
        ? why
        : appointing.give(
            deed, deed.idOf(0), wanted(change, held.get()).orElseThrow(), change.ground);
  }

  /// What is only lent to somebody is not theirs to be transferred with.
  private Optional<Held> own(Deed<?> deed, Change change) {
    return appointing.held(deed, change.account, change.posting).filter(held -> !held.lent());
  }

  private Optional<Complaint> whyNot(Deed<?> deed, Change change, Held held) {
    Optional<Wanted> wanted = wanted(change, held);
    if (wanted.isEmpty()) return Optional.of(new Complaint("to", PostingsRefusal.UNIT_UNKNOWN));
    if (wanted.get().place().unit() == held.unit() && wanted.get().kind().equals(held.kind())) {
      return Optional.of(new Complaint("to", PostingsRefusal.NOTHING_CHANGES));
    }
    if (change.ground.ground() == Ground.PROMOTED && !isHigher(wanted.get(), held)) {
      return Optional.of(new Complaint("postType", PostingsRefusal.NOT_HIGHER));
    }
    return appointing
        .whyNotEnd(deed, held, change.from, change.ending())
        .or(() -> appointing.whyNotGive(deed, wanted.get(), change.ground))
        .map(Reposting::inTheseFields);
  }

  /// A kind of post that stands further up in the list of kinds, or a unit of a higher level.
  private boolean isHigher(Wanted wanted, Held held) {
    List<String> order = kinds.all().stream().map(PostKinds.PostKind::code).toList();
    Tree tree = organisation.tree();
    return order.indexOf(wanted.kind()) < order.indexOf(held.kind())
        || tree.level(wanted.place().unit()).rank() < tree.level(held.unit()).rank();
  }

  /// The fields of a change are called otherwise than those of a beginning and of an end.
  private static Complaint inTheseFields(Complaint why) {
    return switch (why.field()) {
      case "endsOn" -> new Complaint("from", why.refusal(), why.facts());
      case "postType" -> new Complaint("to", why.refusal(), why.facts());
      default -> why;
    };
  }

  private Optional<Wanted> wanted(Change change, Held held) {
    Optional<Place> place = change.to == null ? places.byId(held.unit()) : places.byCode(change.to);
    return place.map(at ->
        new Wanted(
            change.account,
            kind(change, held),
            at,
            List.of(),
            false,
            change.from,
            null,
            held.posting(),
            change.exception));
  }

  private static String kind(Change change, Held held) {
    return change.kind == null ? held.kind() : change.kind;
  }

  private static Complaint unknown() {
    return new Complaint("posting", PostingsRefusal.NOT_HELD_HERE);
  }
}
