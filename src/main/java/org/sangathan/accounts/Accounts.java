package org.sangathan.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// The door of the module: accounts by number and by name, and what ends with them.
@Component
public class Accounts {
  private static final SecureRandom CHANCE = new SecureRandom();

  private final AccountStore accounts;
  private final TokenStore tokens;
  private final GrantVersion version;
  private final OpenSessions sessions;
  private final Clock clock;

  Accounts(
      AccountStore accounts,
      TokenStore tokens,
      GrantVersion version,
      OpenSessions sessions,
      Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.tokens = tokens;
    this.version = version;
    this.clock = clock;
  }

  /// Nobody can sign in yet: the first run may make the first administrator.
  public boolean isEmpty() {
    return accounts.isEmpty();
  }

  /// Somebody's, unless it was closed. A program is nobody.
  public Optional<Account> byId(UUID account) {
    return accounts.byId(account).filter(a -> !a.program());
  }

  /// @param typed a telephone or a chosen name, as it is typed at the door
  public Optional<Account> bySignInName(String typed) {
    return accounts.bySignInName(SignInName.of(typed));
  }

  /// Those of the names that are taken, each with whose it is.
  ///
  /// @param known as they stand in the table
  public Map<String, UUID> taken(Collection<String> known) {
    return known.isEmpty() ? Map.of() : accounts.taken(known);
  }

  /// Those whose telephone is among these because an office wrote it down, and who are still known
  /// at the door by a former one ([Account#isPhoneUnproven]).
  public List<Account> unproven(Collection<String> phones) {
    return phones.isEmpty() ? List.of() : accounts.unproven(phones);
  }

  /// Those of them into which nobody ever came are closed, and their names are free again.
  ///
  /// @return how many
  public int closeUnused(Collection<UUID> accountIds, Instant at) {
    version.grow();
    return accounts.closeUnused(accountIds, at);
  }

  /// Who acts at the machine itself in that name.
  public Optional<Actor> actor(String signInName) {
    return bySignInName(signInName).map(Account::actor);
  }

  /// Names of accounts, closed ones too.
  public Map<UUID, String> names(Collection<UUID> accountIds) {
    return accountIds.isEmpty() ? Map.of() : accounts.names(accountIds);
  }

  /// False when somebody bears that sign-in name already.
  public boolean add(Account account, Instant at) {
    return accounts.add(account, at);
  }

  /// Its owner has shown that the telephone is theirs: they are known by it, unless by a chosen
  /// name.
  ///
  /// @return false when somebody else is known by it
  public boolean takePhone(UUID account, String phone) {
    version.grow();
    return accounts.takePhone(account, phone);
  }

  /// An office says that messages go there now; by which name the owner is known does not change.
  public void notePhone(UUID account, String phone) {
    version.grow();
    accounts.notePhone(account, phone);
  }

  /// Many at once; who bears a known sign-in name is left out.
  public void addAll(List<Account> many) {
    accounts.addAll(many, clock.instant());
  }

  /// The door let them in: told once a day.
  ///
  /// @return the day on which they had come in before; empty when they never did
  public Optional<LocalDate> signedIn(UUID account) {
    return accounts.signedIn(account, LocalDate.ofInstant(clock.instant(), clock.getZone()));
  }

  /// Its owner is to look at the door.
  public void hasNews(UUID account) {
    accounts.hasNews(account);
  }

  /// The owner has looked.
  public void newsKnown(UUID account) {
    accounts.newsKnown(account);
  }

  /// What concerns all others is too old to be told.
  public void newsOnlyOf(Collection<UUID> accountIds) {
    accounts.newsOnlyOf(accountIds);
  }

  /// Everywhere, at once.
  public void endSessions(UUID account) {
    accounts.endSessions(account);
  }

  /// Where somebody is signed in, the latest first.
  public List<OpenSession> sessions(UUID account) {
    return sessions.of(account);
  }

  /// False when the account has no such session.
  public boolean endSession(UUID account, String session) {
    return sessions.end(account, session);
  }

  /// Those that were begun on one device.
  public void endSessionsOn(UUID account, UUID device) {
    sessions.of(account).stream()
        .filter(s -> device.equals(s.device()))
        .forEach(s -> sessions.end(account, s.id()));
  }

  /// Every session and every token: nobody acts in that name any more without proving anew that it
  /// is theirs.
  public void cutOff(UUID account) {
    accounts.endSessions(account);
    tokens.revokeAll(account);
    version.grow();
  }

  /// A program's account is over, and whatever stands for it.
  public void closeProgram(UUID account, Instant at) {
    tokens.revokeAll(account);
    accounts.closeProgram(account, at);
    version.grow();
  }

  /// The tokens that stand for these accounts, the newest first.
  public List<Token> tokens(Collection<UUID> accountIds) {
    return accountIds.isEmpty() ? List.of() : tokens.of(accountIds);
  }

  /// Those of all accounts that end between the two, the first to end first.
  public List<Token> tokensEnding(Instant from, Instant to) {
    return tokens.endingBetween(from, to);
  }

  /// Keeps a token, as sure as the session in which it was asked for; it bears the deed's first id.
  ///
  /// @return why not; empty when it is kept
  public Optional<Complaint> keepToken(Deed<?> deed, WantedToken wanted) {
    Optional<Complaint> why = wanted.complaint(deed.actor().presence().door());
    if (why.isEmpty()) {
      Instant at = deed.receivedAt();
      byte[] hash = TokenSecret.hash(wanted.secret());
      tokens.add(wanted.by(deed), hash, at, at.plus(wanted.lasting()));
    }
    return why;
  }

  /// A program's token ends before its time; those who tend the program are told that it was there.
  ///
  /// @return false when the account has no such token any more
  public boolean takeBackToken(UUID token, UUID account, Token.TakenBack how) {
    boolean gone = tokens.takeBack(token, account, how);
    if (gone) version.grow();
    return gone;
  }

  /// Somebody's own is forgotten. False when the account has no such token.
  public boolean revokeToken(UUID token, UUID account) {
    boolean gone = tokens.revoke(token, account);
    if (gone) version.grow();
    return gone;
  }

  /// A token to be shown once.
  public static String proposeToken() {
    return TokenSecret.propose(CHANCE);
  }

  /// For whoever stands at the machine: a token with which a program acts in that person's name.
  ///
  /// @return the token, shown this once; empty when nobody signs in by that name
  public Optional<String> createToken(String phoneOrName, String label, int days) {
    Optional<Account> account = bySignInName(phoneOrName);
    String secret = TokenSecret.propose(CHANCE);
    Instant now = clock.instant();
    account.ifPresent(a ->
        tokens.add(
            new TokenStore.NewToken(Deed.newId(now, CHANCE), a.id(), label, null, true, null),
            TokenSecret.hash(secret),
            now,
            now.plus(Duration.ofDays(days))));
    return account.map(a -> secret);
  }
}
