package org.sangathan.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Appointing.Basis;
import org.sangathan.access.Appointing.Ending;
import org.sangathan.access.Appointing.Ground;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Postings: who holds which post where.
@Component
class PostingStore {
  private final Database database;
  private final ObjectProvider<Access.PostingsChanged> followers;

  PostingStore(Database database, ObjectProvider<Access.PostingsChanged> followers) {
    this.database = database;
    this.followers = followers;
  }

  /// Of an account that was closed there are none.
  List<Grant> grantsOf(UUID account) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select p.id, p.post_type, p.unit_id, p.span, p.lent_by, p.confirmed_on, p.valid_from,
                   p.valid_to, t.capabilities, t.enter_reach, t.see_reach, t.search_reach
              from posting p
              join post_type t on t.code = p.post_type
              join known_account a on a.id = p.account_id
             where p.account_id = :account and a.closed_at is null
             order by p.valid_from, p.id
            """)
        .param("account", account)
        .query((row, n) -> grant(row))
        .list();
  }

  /// A posting with its holder and what its kind is called.
  record Held(
      UUID account, String name, boolean program, String nameHi, String nameEn, Grant grant) {}

  /// The postings of that day by which a capability could be good in a unit.
  ///
  /// @param line the units from which it can be in reach
  List<Held> seers(String capability, int[] line, LocalDate day) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select p.id, p.post_type, p.unit_id, p.span, p.lent_by, p.confirmed_on, p.valid_from,
                   p.valid_to, t.capabilities, t.enter_reach, t.see_reach, t.search_reach,
                   a.id as account, a.name, a.program, t.name_hi, t.name_en
              from posting p
              join post_type t on t.code = p.post_type
              join known_account a on a.id = p.account_id
             where (p.unit_id = any (:line) or p.span && :line)
               and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
               and t.capabilities && :patterns::text[] and a.closed_at is null
             order by t.place_in_list, p.valid_from, p.id
            """)
        .param("line", line)
        .param("day", day)
        .param("patterns", Capabilities.patternsOf(capability))
        .query((row, n) ->
            new Held(
                row.getObject("account", UUID.class),
                row.getString("name"),
                row.getBoolean("program"),
                row.getString("name_hi"),
                row.getString("name_en"),
                grant(row)))
        .list();
  }

  /// Read by the writer: acts decide on what is true inside their own transaction.
  List<Posting> postingsOf(UUID account) {
    return postingsOf(List.of(account));
  }

  /// The same of many in one question.
  List<Posting> postingsOf(Collection<UUID> accounts) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select cell_id, id, account_id, post_type, unit_id, span, lent_by, acting, valid_from,
                   valid_to
              from posting
             where account_id = any(:accounts::uuid[])
            """)
        .param("accounts", accounts.stream().map(UUID::toString).toArray(String[]::new))
        .query((row, n) -> posting(row))
        .list();
  }

  /// A person's.
  Optional<Posting> posting(UUID id) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select p.cell_id, p.id, p.account_id, p.post_type, p.unit_id, p.span, p.lent_by, p.acting,
                   p.valid_from, p.valid_to
              from posting p
              join known_account a on a.id = p.account_id
             where p.id = :id and not a.program
            """)
        .param("id", id)
        .query((row, n) -> posting(row))
        .optional();
  }

  Map<UUID, PostKinds.PostKind> kinds(Collection<UUID> postings) {
    Map<UUID, PostKinds.PostKind> kinds = new HashMap<>();
    database
        .reader()
        .sql(
            """
            /* all cells */
            select p.id, t.code, t.name_hi, t.name_en, t.nature, t.for_programs
              from posting p
              join post_type t on t.code = p.post_type
             where p.id = any (cast(:postings as uuid[]))
            """)
        .param("postings", postings.stream().map(UUID::toString).toArray(String[]::new))
        .query(row -> {
          kinds.put(
              row.getObject("id", UUID.class),
              new PostKinds.PostKind(
                  row.getString("code"),
                  row.getString("name_hi"),
                  row.getString("name_en"),
                  PostKinds.Nature.of(row.getString("nature")),
                  row.getBoolean("for_programs")));
        });
    return kinds;
  }

  /// What no rule of the organisation bears on: loans, programs' posts, what is loaded.
  void add(List<Posting> postings) {
    begin(postings.stream().map(p -> new Begun(p, Basis.APPOINTED, null)).toList());
  }

  /// @param exception why it is given although a rule speaks against it
  record Begun(Posting posting, Basis<Ground> basis, @Nullable String exception) {}

  /// An account that is not there gets none.
  void begin(List<Begun> begun) {
    List<Posting> postings = begun.stream().map(Begun::posting).toList();
    database
        .writer()
        .sql(
            """
            insert into posting (cell_id, id, account_id, post_type, unit_id, span, lent_by, acting,
                                 valid_from, valid_to, ground, decision, decided_on,
                                 exception)
            select p.cell_id, p.id, p.account_id, p.post_type, p.unit_id, p.span::int[], p.lent_by,
                   p.acting, p.valid_from, p.valid_to, p.ground, p.decision, p.decided_on,
                   p.exception
              from unnest(:cells, :ids::uuid[], :accounts::uuid[], :types::text[], :units, :spans::text[],
                     :lenders::uuid[], :acting::boolean[], :froms::date[], :tos::date[],
                     :grounds::text[], :decisions::text[], :decidedOn::date[], :exceptions::text[])
                   as p (cell_id, id, account_id, post_type, unit_id, span, lent_by, acting, valid_from,
                         valid_to, ground, decision, decided_on, exception)
              join known_account a on a.id = p.account_id
            """)
        .param("cells", postings.stream().mapToInt(Posting::cell).toArray())
        .param("ids", texts(postings, Posting::id))
        .param("accounts", texts(postings, Posting::account))
        .param("types", texts(postings, Posting::type))
        .param("units", postings.stream().mapToInt(Posting::unit).toArray())
        .param("spans", texts(postings, p -> array(p.span())))
        .param("lenders", texts(postings, Posting::lentBy))
        .param("acting", texts(postings, Posting::acting))
        .param("froms", texts(postings, Posting::from))
        .param("tos", texts(postings, Posting::to))
        .param("grounds", texts(begun, b -> b.basis.ground().code()))
        .param("decisions", texts(begun, b -> b.basis.decision()))
        .param("decidedOn", texts(begun, b -> b.basis.decidedOn()))
        .param("exceptions", texts(begun, Begun::exception))
        .update();
    tell(postings.stream().mapToInt(Posting::unit).distinct().toArray());
  }

  /// Before all who hold a post of this kind in the same unit.
  void putFirst(Posting posting) {
    database
        .writer()
        .sql(
            """
            update posting
               set precedence = (
                     select coalesce(min(precedence), 0) - 1 from posting
                      where cell_id = :cell and unit_id = :unit)
             where cell_id = :cell and id = :id
            """)
        .param("cell", posting.cell())
        .param("unit", posting.unit())
        .param("id", posting.id())
        .update();
  }

  /// @param since null when they speak no longer
  void speak(Posting posting, @Nullable LocalDate since) {
    database
        .writer()
        .sql("update posting set speaks_since = :since where cell_id = :cell and id = :id")
        .param("since", since, Types.DATE)
        .param("cell", posting.cell())
        .param("id", posting.id())
        .update();
  }

  /// Those who hold them said yes, or somebody for whom it need not be asked.
  ///
  /// @return how many were not confirmed before
  int confirm(Collection<Posting> postings, LocalDate day) {
    List<Integer> units =
        database
            .writer()
            .sql(
                """
                /* all cells */
                update posting set confirmed_on = :day
                 where cell_id = any (:cells) and id = any (:ids::uuid[]) and confirmed_on is null
                returning unit_id
                """)
            .param("day", day)
            .param("cells", postings.stream().mapToInt(Posting::cell).distinct().toArray())
            .param("ids", postings.stream().map(p -> "" + p.id()).toArray(String[]::new))
            .query(Rows.single(Integer.class))
            .list();
    tell(units.stream().mapToInt(unit -> unit).distinct().toArray());
    return units.size();
  }

  private void tell(int[] units) {
    followers.orderedStream().forEach(follower -> follower.changed(units));
  }

  private static <T> String[] texts(List<T> rows, Function<T, @Nullable Object> column) {
    return rows.stream()
        .map(column)
        .map(value -> value == null ? null : value.toString())
        .toArray(String[]::new);
  }

  private static String array(List<Integer> units) {
    return units.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  List<Access.Holding> holdings(Collection<UUID> accounts, LocalDate day) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select account_id, post_type, unit_id, valid_to
              from posting
             where account_id = any (:accounts::uuid[]) and (valid_to is null or valid_to > :day)
            """)
        .param("accounts", accounts.stream().map(UUID::toString).toArray(String[]::new))
        .param("day", day)
        .query((row, n) ->
            new Access.Holding(
                row.getObject("account_id", UUID.class),
                row.getString("post_type"),
                row.getInt("unit_id"),
                day(row, "valid_to")))
        .list();
  }

  /// @param cells of each posting
  void endAll(Map<UUID, Integer> cells, LocalDate to, Ending ground) {
    List<Integer> units =
        database
            .writer()
            .sql(
                """
                update posting set valid_to = greatest(valid_from, :to), end_ground = :ground
                 where cell_id = any (:cells) and id = any (:ids::uuid[])
                   and (valid_to is null or valid_to > :to)
                returning unit_id
                """)
            .param("ground", ground.code())
            .param("to", to)
            .param("cells", cells.values().stream().mapToInt(c -> c).distinct().toArray())
            .param("ids", cells.keySet().stream().map(UUID::toString).toArray(String[]::new))
            .query(Rows.single(Integer.class))
            .list();
    tell(units.stream().mapToInt(unit -> unit).distinct().toArray());
  }

  /// With what was lent of it.
  void end(Posting posting, LocalDate to, Basis<Ending> basis) {
    database
        .writer()
        .sql(
            """
            update posting
               set valid_to = greatest(valid_from, :to), end_ground = :ground,
                   end_decision = :decision, end_decided_on = :decidedOn,
                   end_decision_id = :noted
             where cell_id = :cell and (id = :id or lent_by = :id and (valid_to is null or valid_to > :to))
            """)
        .param("to", to)
        .param("ground", basis.ground().code())
        .param("decision", basis.decision(), Types.VARCHAR)
        .param("decidedOn", basis.decidedOn(), Types.DATE)
        .param("noted", basis.noted(), Types.OTHER)
        .param("cell", posting.cell())
        .param("id", posting.id())
        .update();
    tell(new int[] {posting.unit()});
  }

  static Reaches reaches(ResultSet row) throws SQLException {
    return new Reaches(
        Reaches.Reach.of(row.getString("enter_reach")),
        Reaches.Reach.of(row.getString("see_reach")),
        Reaches.Reach.of(row.getString("search_reach")));
  }

  private static List<Integer> span(ResultSet row) throws SQLException {
    return List.of((Integer[]) row.getArray("span").getArray());
  }

  private static Grant grant(ResultSet row) throws SQLException {
    return new Grant(
        row.getObject("id", UUID.class),
        row.getString("post_type"),
        row.getInt("unit_id"),
        span(row),
        capabilities(row.getArray("capabilities")),
        reaches(row),
        row.getObject("lent_by") != null,
        row.getObject("confirmed_on") != null,
        row.getObject("valid_from", LocalDate.class),
        day(row, "valid_to"));
  }

  private static Posting posting(ResultSet row) throws SQLException {
    return new Posting(
        row.getInt("cell_id"),
        row.getObject("id", UUID.class),
        row.getObject("account_id", UUID.class),
        row.getString("post_type"),
        row.getInt("unit_id"),
        span(row),
        row.getObject("lent_by", UUID.class),
        row.getBoolean("acting"),
        row.getObject("valid_from", LocalDate.class),
        day(row, "valid_to"));
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  static Capabilities capabilities(Array array) throws SQLException {
    return new Capabilities(Set.copyOf(Arrays.asList((String[]) array.getArray())));
  }
}
