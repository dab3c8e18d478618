package org.sangathan.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Place;
import org.sangathan.database.Database;
import org.sangathan.words.Language;
import org.sangathan.words.Preferred;
import org.springframework.stereotype.Component;

/// The door of the module: who people are, for the modules below; and what only somebody at the
/// machine itself may do, for the command line and the first run.
@Component
public class Access {
  private static final SecureRandom CHANCE = new SecureRandom();
  private static final String TOP_POST = "national-office";

  private final AccountStore accounts;
  private final PostingStore postings;
  private final TokenStore tokens;
  private final Credentials credentials;
  private final Passwords passwords;
  private final GrantVersion version;
  private final Database database;
  private final Clock clock;

  Access(
      AccountStore accounts,
      PostingStore postings,
      TokenStore tokens,
      Credentials credentials,
      Passwords passwords,
      GrantVersion version,
      Database database,
      Clock clock) {
    this.accounts = accounts;
    this.postings = postings;
    this.tokens = tokens;
    this.credentials = credentials;
    this.passwords = passwords;
    this.version = version;
    this.database = database;
    this.clock = clock;
  }

  /// Nobody can sign in yet: the first run may make the first administrator.
  public boolean isEmpty() {
    return accounts.isEmpty();
  }

  /// @param signInName as it is typed at the door, a telephone or a chosen name
  public Optional<Actor> actor(String signInName) {
    return accounts.bySignInName(SignInName.of(signInName)).map(Account::actor);
  }

  /// Names of accounts, closed ones too.
  public Map<UUID, String> names(Collection<UUID> accountIds) {
    return accountIds.isEmpty() ? Map.of() : accounts.names(accountIds);
  }

  /// Who holds a post in the unit itself today, in the order of the kinds of post.
  public List<Holder> holders(int unit) {
    return holders(new int[] {unit}).getOrDefault(unit, List.of());
  }

  /// The same of many units in one question; those in which nobody does are left out.
  public Map<Integer, List<Holder>> holders(int[] units) {
    return postings.holders(units, LocalDate.ofInstant(clock.instant(), clock.getZone()));
  }

  /// Those of the units in which anybody holds a post today.
  public Set<Integer> heldAmong(int... units) {
    return postings.held(units, LocalDate.ofInstant(clock.instant(), clock.getZone()));
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
    Account account = who.account(Deed.newId(at, CHANCE), passwords.hash(who.password()));
    accounts.add(account, at);
    UUID posting = Deed.newId(at, CHANCE);
    LocalDate from = LocalDate.ofInstant(at, clock.getZone());
    postings.addAll(
        List.of(
            new Posting(root.cell(), posting, account.id(), TOP_POST, root.unit(), from, null)));
    return List.of();
  }

  /// Many accounts, each with a post, by one statement for each table: for the demo. All have the
  /// same password, which need not be changed.
  public void importAccounts(List<Imported> people, String password) {
    if (people.isEmpty()) return;
    String hash = passwords.hash(password);
    database.transact(() -> {
      accounts.addAll(people.stream().map(p -> p.account(hash)).toList(), clock.instant());
      postings.addAll(people.stream().map(Imported::first).toList());
      version.grow();
      return people.size();
    });
  }

  /// For whoever stands at the machine: a new password for one time; every session and token ends.
  ///
  /// @return the password; empty when nobody signs in by that name
  public Optional<String> resetPassword(String phoneOrName) {
    Optional<Account> account = accounts.bySignInName(SignInName.of(phoneOrName));
    String password = PasswordRule.propose(CHANCE);
    return account.map(a ->
        database.transact(() -> {
          credentials.giveOneTimePassword(a.id(), password);
          return password;
        }));
  }

  /// For whoever stands at the machine: a token with which a program acts in that person's name.
  ///
  /// @return the token, shown this once; empty when nobody signs in by that name
  public Optional<String> createToken(String phoneOrName, String label, int days) {
    Optional<Account> account = accounts.bySignInName(SignInName.of(phoneOrName));
    String secret = TokenSecret.propose(CHANCE);
    Instant now = clock.instant();
    account.ifPresent(a ->
        tokens.add(
            new TokenStore.Token(Deed.newId(now, CHANCE), a.id(), label),
            TokenSecret.hash(secret),
            now,
            now.plus(Duration.ofDays(days))));
    return account.map(a -> secret);
  }

  /// Somebody in a post: what a unit's page says of who is responsible.
  ///
  /// @param kind the code of the kind of post
  public record Holder(
      UUID account, String name, String kind, String postHi, String postEn, LocalDate since) {}

  /// @param signInName a telephone or a chosen name
  public record FirstAdministrator(
      String name, String signInName, Language language, String password) {

    List<Complaint> complaints() {
      List<Complaint> complaints = new ArrayList<>();
      if (!SignInName.isGood(SignInName.of(signInName))) {
        complaints.add(new Complaint("signInName", AccessRefusal.SIGN_IN_NAME_MALFORMED));
      }
      PasswordRule.complaint("password", password, SignInName.of(signInName), name)
          .ifPresent(complaints::add);
      return complaints;
    }

    private Account account(UUID id, String hash) {
      String known = SignInName.of(signInName);
      String phone = known.startsWith("+") ? known : null;
      Preferred preferred =
          new Preferred(language, Preferred.FIRST.digits(), Preferred.FIRST.theme());
      return new Account(id, known, phone, name, hash, false, preferred);
    }
  }

  /// An account to be loaded, with the one post that it holds from a day on.
  public record Imported(
      UUID id,
      String signInName,
      String name,
      UUID posting,
      String postType,
      Place place,
      LocalDate from) {

    private Account account(String hash) {
      String known = SignInName.of(signInName);
      String phone = known.startsWith("+") ? known : null;
      return new Account(id, known, phone, name, hash, false, Preferred.FIRST);
    }

    private Posting first() {
      return new Posting(place.cell(), posting, id, postType, place.unit(), from, null);
    }
  }
}
