package org.sangathan.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sangathan.database.Database;
import org.sangathan.words.Language;
import org.sangathan.words.Preferred;
import org.springframework.stereotype.Component;

/// Accounts and their open sessions. Closed accounts are found by nothing here but their name, and
/// programs never by what is typed at the door.
@Component
class AccountStore {
  private final Database database;

  AccountStore(Database database) {
    this.database = database;
  }

  boolean isEmpty() {
    return database
        .reader()
        .sql("select not exists (select from account)")
        .query(Boolean.class)
        .single();
  }

  Optional<Account> byId(UUID id) {
    return database
        .reader()
        .sql(
            """
            select id, sign_in_name, phone, name, language, digits, theme, door_news, program
              from account
             where id = :id and closed_at is null
            """)
        .param("id", id)
        .query((row, n) -> account(row))
        .optional();
  }

  Optional<Account> bySignInName(String signInName) {
    return database
        .reader()
        .sql(
            """
            select id, sign_in_name, phone, name, language, digits, theme, door_news, program
              from account
             where sign_in_name = :signInName and closed_at is null and not program
            """)
        .param("signInName", signInName)
        .query((row, n) -> account(row))
        .optional();
  }

  Map<UUID, String> names(Collection<UUID> accounts) {
    return database
        .reader()
        .sql("select id, name from account where id = any(:accounts::uuid[])")
        .param("accounts", accounts.stream().map(UUID::toString).toArray(String[]::new))
        .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Map<String, UUID> taken(Collection<String> signInNames) {
    return database
        .writer()
        .sql("select sign_in_name, id from account where sign_in_name = any(:names)")
        .param("names", signInNames.toArray(String[]::new))
        .query(
            (row, n) -> Map.entry(row.getString("sign_in_name"), row.getObject("id", UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Whose telephone an office wrote down, while they are known at the door by a former one.
  List<Account> unproven(Collection<String> phones) {
    return database
        .writer()
        .sql(
            """
            select id, sign_in_name, phone, name, language, digits, theme, door_news, program
              from account
             where phone = any(:phones) and starts_with(sign_in_name, '+') and sign_in_name <> phone
               and closed_at is null and not program
             order by id
            """)
        .param("phones", phones.toArray(String[]::new))
        .query((row, n) -> account(row))
        .list();
  }

  int closeUnused(Collection<UUID> accounts, Instant at) {
    return database
        .writer()
        .sql(
            """
            update account set closed_at = :at, sign_in_name = 'closed-' || id::text
             where id = any(:accounts::uuid[]) and signed_in_on is null and closed_at is null
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("accounts", accounts.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }

  void closeProgram(UUID account, Instant at) {
    database
        .writer()
        .sql(
            """
            update account set closed_at = :at where id = :account and program and closed_at is null
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("account", account)
        .update();
  }

  /// False when somebody bears that sign-in name already.
  boolean add(Account account, Instant at) {
    return database
            .writer()
            .sql(
                """
                insert into account (id, sign_in_name, phone, name, language, digits, theme, program, created_at)
                values (:id, :signInName, :phone, :name, :language, :digits, :theme, :program, :at)
                on conflict (sign_in_name) do nothing
                """)
            .param("id", account.id())
            .param("signInName", account.signInName())
            .param("phone", account.phone())
            .param("name", account.name())
            .param("language", account.preferred().language().code())
            .param("digits", code(account.preferred().digits()))
            .param("theme", account.preferred().theme().code())
            .param("program", account.program())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Whoever is known by a telephone is known by this one from now on.
  ///
  /// @return false when somebody else is known by it
  boolean takePhone(UUID account, String phone) {
    return database
            .writer()
            .sql(
                """
                update account a
                   set phone = :phone,
                       sign_in_name = case when starts_with(a.sign_in_name, '+') then :phone
                                           else a.sign_in_name end
                 where a.id = :account and a.closed_at is null and not a.program
                   and (not starts_with(a.sign_in_name, '+') or not exists (
                     select from account other where other.sign_in_name = :phone and other.id <> a.id))
                """)
            .param("phone", phone)
            .param("account", account)
            .update()
        == 1;
  }

  void notePhone(UUID account, String phone) {
    database
        .writer()
        .sql("update account set phone = :phone where id = :account and closed_at is null")
        .param("phone", phone)
        .param("account", account)
        .update();
  }

  /// Many at once; who bears a known sign-in name is left out.
  void addAll(List<Account> accounts, Instant at) {
    database
        .writer()
        .sql(
            """
            insert into account (id, sign_in_name, phone, name, language, created_at)
            select a.id, a.sign_in_name, a.phone, a.name, a.language, :at
              from unnest(:ids::uuid[], :signInNames, :phones, :names, :languages)
                   as a (id, sign_in_name, phone, name, language)
            on conflict (sign_in_name) do nothing
            """)
        .param("ids", accounts.stream().map(a -> a.id().toString()).toArray(String[]::new))
        .param("signInNames", accounts.stream().map(Account::signInName).toArray(String[]::new))
        .param("phones", accounts.stream().map(Account::phone).toArray(String[]::new))
        .param("names", accounts.stream().map(Account::name).toArray(String[]::new))
        .param(
            "languages",
            accounts.stream().map(a -> a.preferred().language().code()).toArray(String[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Told by the door when somebody comes in. Once a day, so that a busy day costs one row.
  ///
  /// @return the day on which they had come in before; empty when they never did
  Optional<LocalDate> signedIn(UUID account, LocalDate day) {
    return database
        .writer()
        .sql(
            """
            update account set signed_in_on = :day
             where id = :account and (signed_in_on is null or signed_in_on < :day)
            returning old.signed_in_on
            """)
        .param("day", day)
        .param("account", account)
        .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .optional()
        .orElse(Optional.of(day));
  }

  void hasNews(UUID account) {
    database
        .writer()
        .sql("update account set door_news = true where id = :account and not door_news")
        .param("account", account)
        .update();
  }

  void newsKnown(UUID account) {
    database
        .writer()
        .sql("update account set door_news = false where id = :account")
        .param("account", account)
        .update();
  }

  void newsOnlyOf(Collection<UUID> accounts) {
    database
        .writer()
        .sql(
            """
            update account set door_news = false
             where door_news and id <> all(:accounts::uuid[])
            """)
        .param("accounts", accounts.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }

  void prefer(UUID account, Preferred preferred) {
    database
        .writer()
        .sql(
            """
            update account set language = :language, digits = :digits, theme = :theme where id = :account
            """)
        .param("language", preferred.language().code())
        .param("digits", code(preferred.digits()))
        .param("theme", preferred.theme().code())
        .param("account", account)
        .update();
  }

  void endSessions(UUID account) {
    database
        .writer()
        .sql("delete from spring_session where principal_name = :account")
        .param("account", account.toString())
        .update();
  }

  void endSession(UUID account, String session) {
    database
        .writer()
        .sql("delete from spring_session where session_id = :session and principal_name = :account")
        .param("session", session)
        .param("account", account.toString())
        .update();
  }

  private static String code(Preferred.Digits digits) {
    return digits.name().toLowerCase(Locale.ROOT);
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getObject("id", UUID.class),
        row.getString("sign_in_name"),
        row.getString("phone"),
        row.getString("name"),
        new Preferred(
            Language.of(row.getString("language")),
            Preferred.Digits.valueOf(row.getString("digits").toUpperCase(Locale.ROOT)),
            Preferred.Theme.valueOf(row.getString("theme").toUpperCase(Locale.ROOT))),
        row.getBoolean("door_news"),
        row.getBoolean("program"));
  }
}
