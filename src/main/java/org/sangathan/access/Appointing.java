package org.sangathan.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.PostRules.Beside;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.AccountsRefusal;
import org.sangathan.accounts.GrantVersion;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Place;
import org.sangathan.acts.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// How posts are given to people and how they end: the one way, for the acts of this module and of
/// those below. Each says on what ground. Nobody gives what they do not hold.
@Component
public class Appointing {
  private static final int DAYS_TO_SEE_A_MISTAKE = 7;

  /// Why somebody was given a post.
  public enum Ground {
    APPOINTED,
    ELECTED,
    NOMINATED,
    TRANSFERRED,
    PROMOTED;

    /// Of one who had no post for it before.
    public boolean isFirst() {
      return this != TRANSFERRED && this != PROMOTED;
    }

    /// For people to choose from who give a post by itself.
    public static List<String> codesOfFirst() {
      return Stream.of(values()).filter(Ground::isFirst).map(Ground::code).toList();
    }

    public String code() {
      return codeOf(this);
    }
  }

  /// Why a post ended. To be set aside or expelled is none of them: that waits for a review.
  public enum Ending {
    RESIGNED,
    TERM_OVER,
    RELIEVED,
    TRANSFERRED,
    PROMOTED,
    DIED,
    MISTAKE,
    REDRAWN;

    String code() {
      return codeOf(this);
    }
  }

  private static String codeOf(Enum<?> ground) {
    return ground.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// On what it rests.
  ///
  /// @param ground of the beginning or of the end
  /// @param decision which one, in words: whose it was and its number; or a letter
  /// @param decidedOn its day
  /// @param noted the number under which a body's decision is on record
  public record Basis<G extends Enum<G>>(
      G ground, @Nullable String decision, @Nullable LocalDate decidedOn, @Nullable UUID noted) {

    static final Basis<Ground> APPOINTED = of(Ground.APPOINTED);

    public Basis(G ground, @Nullable String decision, @Nullable LocalDate decidedOn) {
      this(ground, decision, decidedOn, null);
    }

    public static <G extends Enum<G>> Basis<G> of(G ground) {
      return new Basis<>(ground, null, null);
    }
  }

  /// A post to be given.
  ///
  /// @param span codes of further units that it shall go over
  /// @param acting only to look after it until it has a holder of its own
  /// @param until the first day without it; null for no end
  /// @param instead the posting that ends for it, if one does
  /// @param exception why it is given although a [PostRules.Rule] speaks against it
  public record Wanted(
      UUID account,
      String kind,
      Place place,
      List<String> span,
      boolean acting,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable UUID instead,
      @Nullable String exception) {}

  /// Somebody's post that is given.
  public record Given(UUID id, Wanted wanted, Basis<Ground> basis) {
    Posting posting(List<Integer> span, @Nullable LocalDate end) {
      return new Posting(
          wanted.place.cell(),
          id,
          wanted.account,
          wanted.kind,
          wanted.place.unit(),
          span,
          null,
          wanted.acting,
          wanted.from,
          end);
    }
  }

  /// A post that somebody holds.
  ///
  /// @param lent it is somebody else's, lent for a while
  public record Held(UUID posting, UUID account, String kind, int unit, boolean lent) {}

  private final Accounts accounts;
  private final PostTypeStore types;
  private final PostingStore postings;
  private final Grants grants;
  private final GrantVersion version;
  private final ObjectProvider<PostRules.Say> says;

  Appointing(
      Accounts accounts,
      PostTypeStore types,
      PostingStore postings,
      Grants grants,
      GrantVersion version,
      ObjectProvider<PostRules.Say> says) {
    this.accounts = accounts;
    this.types = types;
    this.postings = postings;
    this.grants = grants;
    this.version = version;
    this.says = says;
  }

  /// Before one post is ended and another one given for it: nobody else gives or ends one until the
  /// act is through, so that what was asked before stays true.
  public void takeTurn() {
    version.grow();
  }

  /// One that is not over, in the unit of the deed or below.
  public Optional<Held> held(Deed<?> deed, UUID account, UUID posting) {
    return running(deed, account, posting)
        .map(p -> new Held(p.id(), p.account(), p.type(), p.unit(), p.lentBy() != null));
  }

  /// @return why it would not be given, under the field `account`, `span`, `postType`, `until`,
  ///   `ground` or `decidedOn`; empty when it would
  public Optional<Complaint> whyNotGive(Deed<?> deed, Wanted wanted, Basis<Ground> basis) {
    return accounts.byId(wanted.account).isEmpty() || !isKnown(deed, wanted)
        ? complaint("account", AccountsRefusal.ACCOUNT_UNKNOWN)
        : whyNotThat(deed, wanted, basis);
  }

  /// The same where the account is made by the same deed.
  Optional<Complaint> whyNotGiveFirst(Deed<?> deed, Given first) {
    return first.basis.ground.isFirst()
        ? whyNotThat(deed, first.wanted, first.basis)
        : complaint("ground", AccessRefusal.GROUND_OF_ANOTHER_ACT);
  }

  private Optional<Complaint> whyNotThat(Deed<?> deed, Wanted wanted, Basis<Ground> basis) {
    List<Integer> span = grants.units(wanted.span);
    if (span.size() < wanted.span.size()) return complaint("span", AccessRefusal.SPAN_UNKNOWN);
    int unit = wanted.place.unit();
    int[] all = IntStream.concat(IntStream.of(unit), span.stream().mapToInt(u -> u)).toArray();
    Optional<AccessRefusal> why = grants.whyNotGive(deed.actor(), wanted.kind, all);
    if (why.isPresent()) return complaint("postType", why.get());
    if (!isOpen(deed, unit)) return complaint("postType", AccessRefusal.BEYOND_YOUR_POST);
    if (holds(wanted)) return complaint("postType", AccessRefusal.HOLDS_THAT_POST);
    PostRules rules = rules();
    if (wanted.until != null && rules.isMentor(wanted)) {
      return complaint("until", AccessRefusal.NO_TERM_FOR_MENTORS);
    }
    if (wanted.until != null && !wanted.until.isAfter(wanted.from)) {
      return complaint("until", AccessRefusal.ENDS_BEFORE_IT_BEGINS);
    }
    List<Beside> held = beside(List.of(wanted.account)).getOrDefault(wanted.account, List.of());
    return whyNotOn(deed, basis).or(() -> rules.against(wanted, held).stream().findFirst());
  }

  /// As they stand now.
  public PostRules rules() {
    return new PostRules(says.orderedStream().map(PostRules.Say::now).toList(), types.mentors());
  }

  /// Their own posts, as the rules count them.
  public Map<UUID, List<Beside>> beside(Collection<UUID> accountIds) {
    return postings.postingsOf(accountIds).stream()
        .filter(p -> p.lentBy() == null)
        .collect(
            Collectors.groupingBy(
                Posting::account, Collectors.mapping(Beside::of, Collectors.toList())));
  }

  /// @return why not; empty when it is given, under that id
  public Optional<Complaint> give(Deed<?> deed, UUID id, Wanted wanted, Basis<Ground> basis) {
    Optional<Complaint> why = whyNotGive(deed, wanted, basis);
    if (why.isPresent()) return why;
    // From here two who give the same post at once come one after the other.
    takeTurn();
    if (holds(wanted)) return complaint("postType", AccessRefusal.HOLDS_THAT_POST);
    giveAll(List.of(new Given(id, wanted, basis)));
    return Optional.empty();
  }

  /// Each was asked for before, in the same turn. What has no end of its own gets that of the
  /// rules.
  public void giveAll(List<Given> given) {
    takeTurn();
    PostRules rules = rules();
    postings.begin(
        given.stream()
            .map(each ->
                new PostingStore.Begun(
                    each.posting(grants.units(each.wanted.span), rules.end(each.wanted)),
                    each.basis,
                    each.wanted.exception))
            .toList());
  }

  /// @param end the first day without it
  /// @return why it would not end, under the field `posting`, `endsOn`, `ground` or `decidedOn`
  public Optional<Complaint> whyNotEnd(
      Deed<?> deed, Held held, LocalDate end, Basis<Ending> basis) {
    return running(deed, held.account, held.posting)
        .map(posting -> whyNotEnd(deed, posting, end, basis))
        .orElseGet(() -> complaint("posting", AccessRefusal.POSTING_UNKNOWN));
  }

  /// With what was lent of it. Who holds it need not agree.
  ///
  /// @return why not; empty when it is over
  public Optional<Complaint> end(Deed<?> deed, Held held, LocalDate end, Basis<Ending> basis) {
    // First, so that the last two administrators cannot end each other at once.
    takeTurn();
    Optional<Complaint> why = whyNotEnd(deed, held, end, basis);
    if (why.isEmpty()) {
      running(deed, held.account, held.posting).ifPresent(p -> postings.end(p, end, basis));
    }
    return why;
  }

  /// Before all others who hold such a post in the same unit.
  ///
  /// @return whether it is held there
  public boolean putFirst(Deed<?> deed, Held held) {
    Optional<Posting> posting = givable(deed, held);
    posting.ifPresent(postings::putFirst);
    return posting.isPresent();
  }

  /// Whoever holds it speaks for the unit from today, or no longer.
  ///
  /// @param since null for no longer
  /// @return whether it is held there
  public boolean speak(Deed<?> deed, Held held, @Nullable LocalDate since) {
    Optional<Posting> posting = givable(deed, held);
    posting.ifPresent(p -> postings.speak(p, since));
    return posting.isPresent();
  }

  private Optional<Complaint> whyNotEnd(
      Deed<?> deed, Posting posting, LocalDate end, Basis<Ending> basis) {
    if (end.isBefore(posting.from())) {
      return complaint("endsOn", AccessRefusal.ENDS_BEFORE_IT_BEGINS);
    }
    if (end.isBefore(deed.day())) return complaint("endsOn", AccessRefusal.ENDS_IN_THE_PAST);
    if (!mayEnd(deed.actor(), posting)) return complaint("endsOn", AccessRefusal.BEYOND_YOUR_POST);
    if (grants.isLastAdministrator(posting)) {
      return complaint("endsOn", AccessRefusal.LAST_ADMINISTRATOR);
    }
    boolean late = posting.from().isBefore(deed.day().minusDays(DAYS_TO_SEE_A_MISTAKE));
    return basis.ground == Ending.MISTAKE && late
        ? complaint("ground", AccessRefusal.NO_MISTAKE_ANY_MORE, DAYS_TO_SEE_A_MISTAKE)
        : whyNotOn(deed, basis);
  }

  /// A decision lies behind us.
  private static Optional<Complaint> whyNotOn(Deed<?> deed, Basis<?> basis) {
    return basis.decidedOn != null && basis.decidedOn.isAfter(deed.day())
        ? complaint("decidedOn", AccessRefusal.DECIDED_LATER)
        : Optional.empty();
  }

  private Optional<Posting> running(Deed<?> deed, UUID account, UUID posting) {
    return postings
        .posting(posting)
        .filter(p -> p.account().equals(account) && p.lastsBeyond(deed.day()))
        .filter(p -> grants.isWithin(p.unit(), deed.place()));
  }

  private Optional<Posting> givable(Deed<?> deed, Held held) {
    return running(deed, held.account, held.posting)
        .filter(p -> grants.may(deed.actor(), "access.give-post", p.unit()));
  }

  private static Optional<Complaint> complaint(String field, Refusal why, Object... facts) {
    return Optional.of(new Complaint(field, why, facts));
  }

  /// The gate was asked for the unit of the deed; it may be given in another one.
  private boolean isOpen(Deed<?> deed, int unit) {
    return unit == deed.place().unit() || grants.may(deed.actor(), "access.give-post", unit);
  }

  /// Who never held anything where the giver may look is told of like nobody: to give a post is no
  /// way to bring a stranger onto one's own list.
  private boolean isKnown(Deed<?> deed, Wanted wanted) {
    List<Posting> ever = postings.postingsOf(wanted.account);
    return ever.isEmpty()
        || ever.stream().anyMatch(p -> grants.may(deed.actor(), "access.show-accounts", p.unit()));
  }

  private boolean holds(Wanted wanted) {
    return postings.postingsOf(wanted.account).stream()
        .filter(p -> p.unit() == wanted.place.unit() && p.type().equals(wanted.kind))
        .anyMatch(p -> p.lastsBeyond(wanted.from));
  }

  /// The gate was asked for the unit where it is done; the posting may lie deeper, and go over
  /// more.
  private boolean mayEnd(Actor actor, Posting posting) {
    return IntStream.of(posting.units())
            .allMatch(unit -> grants.may(actor, "access.end-post", unit))
        && grants.whyNotGive(actor, posting.type(), posting.units()).isEmpty();
  }
}
