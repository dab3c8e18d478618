package org.sangathan.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.AccountsRefusal;
import org.sangathan.accounts.GrantVersion;
import org.sangathan.accounts.SignInName;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Place;
import org.sangathan.database.Database;
import org.sangathan.signin.SignIn;
import org.sangathan.words.Language;
import org.sangathan.words.Preferred;
import org.springframework.stereotype.Component;

/// The door of the module: who holds which post, for the modules below; the first administrator,
/// and accounts with posts by the thousand.
@Component
public class Access {
  private static final SecureRandom CHANCE = new SecureRandom();
  private static final String TOP_POST = "national-office";

  private final Accounts accounts;
  private final PostingStore postings;
  private final HolderStore holders;
  private final Places places;
  private final Opening opening;
  private final SignIn signIn;
  private final GrantVersion version;
  private final Database database;
  private final Clock clock;

  /// Of accounts, for others.
  @Component
  record Opening(Wards wards, NewcomerStore newcomers) {}

  Access(
      Accounts accounts,
      PostingStore postings,
      HolderStore holders,
      Places places,
      Opening opening,
      SignIn signIn,
      GrantVersion version,
      Database database,
      Clock clock) {
    this.accounts = accounts;
    this.postings = postings;
    this.holders = holders;
    this.places = places;
    this.opening = opening;
    this.signIn = signIn;
    this.version = version;
    this.database = database;
    this.clock = clock;
  }

  /// Somebody for whom the actor may open a way in from that place, with the first of their posts;
  /// empty for whoever is not theirs, or not known.
  ///
  /// @param capabilities that the actor needs over all their posts
  public Optional<Newcomer> ward(
      Actor actor, Place place, UUID account, Collection<String> capabilities) {
    boolean theirs =
        capabilities.stream()
            .map(needed -> new Wards.Asked(actor, needed, place, today()))
            .noneMatch(asked -> opening.wards.among(asked, List.of(account)).isEmpty());
    return theirs
        ? Optional.ofNullable(opening.newcomers.of(List.of(account), today()).get(account))
        : Optional.empty();
  }

  /// Who holds a post in the unit itself today, in the order of the kinds of post.
  public List<Holder> holders(int unit) {
    return holders(new int[] {unit}).getOrDefault(unit, List.of());
  }

  /// The same of many units in one question; those in which nobody does are left out.
  public Map<Integer, List<Holder>> holders(int[] units) {
    return holders.in(units, today());
  }

  /// What some accounts hold today in some units, by account, in the order of the kinds of post.
  public Map<UUID, List<Holder>> holders(Collection<UUID> accountIds, int[] units) {
    return accountIds.isEmpty() ? Map.of() : holders.of(accountIds, units, today());
  }

  /// Who has been sent over the unit from another one, the first in precedence first.
  public List<Holder> holdersOver(int unit) {
    return holders.over(unit, today());
  }

  /// How many people hold a post of one of these kinds today in one of the units or over it.
  ///
  /// @param but an account that is not counted
  public int countHolders(Collection<String> kinds, int[] units, UUID but) {
    return holders.count(kinds, units, but, today());
  }

  /// What one account holds today, as the transaction of an act sees it.
  public List<Holder> postsOf(UUID account) {
    return holders.of(account, today());
  }

  /// Those of the postings that somebody holds today, in the same way.
  public Set<UUID> running(Collection<UUID> ofPostings) {
    return holders.running(ofPostings, today());
  }

  /// Those of the units in which anybody holds a post today.
  public Set<Integer> heldAmong(int... units) {
    return holders.among(units, today());
  }

  /// What of these accounts holds today or later.
  public List<Holding> holdings(Collection<UUID> accountIds) {
    return accountIds.isEmpty() ? List.of() : postings.holdings(accountIds, today());
  }

  /// Whom an office gave one of these numbers, which they have not confirmed yet, so that they are
  /// still known by a former one. Nobody learns of anybody who holds no post where they may see it.
  ///
  /// @param sees whether a unit's office-bearers are seen
  public List<Account> newNumbers(Collection<String> numbers, IntPredicate sees) {
    List<Account> waiting = accounts.unproven(numbers);
    Set<UUID> seen =
        holdings(waiting.stream().map(Account::id).toList()).stream()
            .filter(held -> sees.test(held.unit()))
            .map(Holding::account)
            .collect(Collectors.toSet());
    return waiting.stream().filter(account -> seen.contains(account.id())).toList();
  }

  /// Postings that were given by mistake are over today.
  public void end(Map<UUID, Integer> cellsOfPostings) {
    version.grow();
    postings.endAll(cellsOfPostings, today(), Appointing.Ending.MISTAKE);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  /// A post that an account holds or will hold.
  ///
  /// @param to the first day without it; null for no end
  public record Holding(UUID account, String kind, int unit, @Nullable LocalDate to) {

    /// Held on that day or on a later one.
    public boolean lastsBeyond(LocalDate day) {
      return to == null || to.isAfter(day);
    }
  }

  /// Told inside the transaction in which postings begin or end, after their rows are written, so
  /// that what is counted of them follows at once.
  public interface PostingsChanged {

    /// @param units in which they are
    void changed(int[] units);
  }

  /// The people who may do it there by a post of their own, for a second person to be found.
  public Set<UUID> holdersOf(String capability, Place place) {
    return postings.seers(capability, places.line(place.unit()), today()).stream()
        .filter(held -> !held.program())
        .filter(held -> held.grant().allows(capability, place.unit(), places))
        .map(PostingStore.Held::account)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The very first account, with the post at the top that allows everything. Inside the
  /// transaction that founds the organisation.
  ///
  /// @return why not, by field (`signInName`, `password`); empty when it is done
  public List<Complaint> createFirstAdministrator(FirstAdministrator who, Place root, Instant at) {
    version.grow();
    if (!accounts.isEmpty()) throw new IllegalStateException("there are accounts already");
    List<Complaint> complaints = who.complaints();
    if (!complaints.isEmpty()) return complaints;
    Account account = who.account(Deed.newId(at, CHANCE));
    accounts.add(account, at);
    signIn.keepPassword(account.id(), who.password());
    LocalDate from = LocalDate.ofInstant(at, clock.getZone());
    UUID id = Deed.newId(at, CHANCE);
    Posting posting = new Posting(root.cell(), id, account.id(), TOP_POST, root.unit(), from);
    postings.add(List.of(posting));
    postings.confirm(List.of(posting), from);
    return List.of();
  }

  /// Posts of many, by one statement for each table. Whoever bears a known sign-in name already
  /// keeps the account; the others get one, into which no way leads yet.
  public void importAccounts(List<Imported> people) {
    if (people.isEmpty()) return;
    database.transact(() -> {
      accounts.addAll(people.stream().map(Imported::account).toList());
      postings.add(people.stream().map(Imported::first).toList());
      version.grow();
      return people.size();
    });
  }

  /// The same for the demo: all have said yes, and have one password, which need not be changed.
  public void importAccounts(List<Imported> people, String password) {
    if (people.isEmpty()) return;
    database.transact(() -> {
      importAccounts(people);
      postings.confirm(people.stream().map(Imported::first).toList(), today());
      signIn.keepPassword(people.stream().map(Imported::id).toList(), password);
      return people.size();
    });
  }

  /// Somebody in a post: what a unit's page says of who is responsible.
  ///
  /// @param cell in which the posting's row lies
  /// @param kind the code of the kind of post
  /// @param speaks is a spokesperson of the unit
  public record Holder(
      int cell,
      UUID posting,
      UUID account,
      String name,
      int unit,
      String kind,
      String postHi,
      String postEn,
      PostKinds.Nature nature,
      boolean speaks,
      LocalDate since) {}

  /// @param signInName a telephone or a chosen name
  public record FirstAdministrator(
      String name, String signInName, Language language, String password) {

    List<Complaint> complaints() {
      List<Complaint> complaints = new ArrayList<>();
      if (!SignInName.isGood(SignInName.of(signInName))) {
        complaints.add(new Complaint("signInName", AccountsRefusal.SIGN_IN_NAME_MALFORMED));
      }
      SignIn.complaint("password", password, SignInName.of(signInName), name)
          .ifPresent(complaints::add);
      return complaints;
    }

    private Account account(UUID id) {
      return Account.of(
          id,
          signInName,
          name,
          new Preferred(language, Preferred.FIRST.digits(), Preferred.FIRST.theme()));
    }
  }

  /// An account to be loaded, with the one post that it holds from a day on.
  ///
  /// @param until the first day without it; null for no end
  public record Imported(
      UUID id,
      String signInName,
      String name,
      UUID posting,
      String postType,
      Place place,
      LocalDate from,
      @Nullable LocalDate until,
      Preferred preferred) {

    /// Reading as everybody does who has not chosen yet.
    public Imported(
        UUID id,
        String signInName,
        String name,
        UUID posting,
        String postType,
        Place place,
        LocalDate from) {
      this(id, signInName, name, posting, postType, place, from, null, Preferred.FIRST);
    }

    private Account account() {
      return Account.of(id, signInName, name, preferred);
    }

    private Posting first() {
      return new Posting(
          place.cell(), posting, id, postType, place.unit(), List.of(), null, false, from, until);
    }
  }
}
