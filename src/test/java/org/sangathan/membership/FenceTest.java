package org.sangathan.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.access.Sights;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.acts.Presence;
import org.sangathan.audit.Looks;
import org.sangathan.database.Fence;
import org.sangathan.database.Rows;
import org.sangathan.house.OwnDatabase;
import org.sangathan.people.People;
import org.sangathan.people.PersonList;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The first fence is away: statements without any `where`. The second holds.
@OwnDatabase
class FenceTest extends InSmallWorld {
  private static final String SEE = ShowPerson.SEE;
  private static final List<String> BOOTHS = List.of("B1", "B2", "B3", "B4");

  @Autowired private Sights sights;
  @Autowired private People people;
  @Autowired private Looks looks;

  /// In each booth somebody recorded, invited, renewed and looked at.
  @BeforeEach
  void fill() {
    if (rows("person", "true").isEmpty()) BOOTHS.forEach(this::fill);
  }

  private void fill(String booth) {
    String phone = "987656200" + booth.charAt(1);
    String sita = subject(perform("nisha", "membership.enrol-member", said(booth, "सीता", phone)));
    Place place = SmallWorld.place(booth);
    looks.seen(actor("nisha"), SEE, place, Map.of(place.cell(), List.of(UUID.fromString(sita))));
    database
        .writer()
        .sql(
            """
            insert into renewal (cell_id, person_id, since, unit_id, account, channel, day, deed_at)
            select cell_id, id, date '2020-01-01', home_unit, id, 'door', date '2020-01-01',
              recorded_at
            from person where cell_id = :cell and id = cast(:id as uuid)
            """)
        .param("cell", place.cell())
        .param("id", sita)
        .update();
    database
        .writer()
        .sql(
            """
            insert into erased_copy (cell_id, person_id, unit_id, sealed, erased_by, erased_at,
              destroy_on)
            select cell_id, id, home_unit, '\\x00', id, recorded_at, date '2099-01-01'
            from person where cell_id = :cell and id = cast(:id as uuid)
            """)
        .param("cell", place.cell())
        .param("id", sita)
        .update();
    redraw(place, sita);
    Map<String, Object> guest = said(booth.equals("B4") ? "B1" : "B4", "मीरा", phone);
    guest.put("livesIn", booth);
    subject(perform(booth.equals("B4") ? "asha" : "bhola", "membership.enrol-member", guest));
  }

  private void redraw(Place place, String person) {
    database
        .writer()
        .sql(
            """
            insert into redrawn_person (cell_id, redrawing_id, person_id, old_unit, new_unit)
            select cell_id, id, id, home_unit, home_unit
            from person where cell_id = :cell and id = cast(:id as uuid)
            """)
        .param("cell", place.cell())
        .param("id", person)
        .update();
    database
        .writer()
        .sql(
            """
            insert into unsorted_person (cell_id, person_id, said_for, day)
            select cell_id, id, home_unit, date '2020-01-01'
            from person where cell_id = :cell and id = cast(:id as uuid)
            """)
        .param("cell", place.cell())
        .param("id", person)
        .update();
    database
        .writer()
        .sql(
            """
            insert into former_home (cell_id, person_id, nth, unit_id, until, redrawn)
            select cell_id, id, 1, home_unit, date '2020-01-01', true
            from person where cell_id = :cell and id = cast(:id as uuid)
            """)
        .param("cell", place.cell())
        .param("id", person)
        .update();
  }

  private static Map<String, Object> said(String unit, String name, String phone) {
    return enrolment(unit, name, phone);
  }

  private List<String> fenced() {
    return database
        .reader()
        .sql(
            """
            select relname::text from pg_class
            where relrowsecurity and relkind in ('r', 'p') and not relispartition order by 1
            """)
        .query(Rows.single(String.class))
        .list();
  }

  private static String everything(String table, String where) {
    return "/* all cells */ select t::text from " + table + " t where " + where + " order by 1";
  }

  private List<String> rows(String table, String where) {
    return rows(database.writer(), table, where);
  }

  private static List<String> rows(JdbcClient client, String table, String where) {
    return client.sql(everything(table, where)).query(Rows.single(String.class)).list();
  }

  private List<String> seen(Fence fence, String table) {
    return database.fenced(fence, () -> rows(database.reader(), table, "true"));
  }

  /// What of a table belongs to the units: by home where the table knows it, else by the cell.
  private List<String> of(String table, String... codes) {
    List<Place> places = List.of(codes).stream().map(SmallWorld::place).toList();
    String units = places.stream().map(p -> p.unit() + "").reduce("-1", (a, b) -> a + "," + b);
    String cells = places.stream().map(p -> p.cell() + "").reduce("-1", (a, b) -> a + "," + b);
    return rows(
        table,
        switch (table) {
          case "person", "membership" -> "home_unit in (" + units + ")";
          case "invitation" -> "to_unit in (" + units + ")";
          default -> "cell_id in (" + cells + ")";
        });
  }

  private void seesExactly(Fence fence, String... codes) {
    assertThat(fenced()).isNotEmpty();
    for (String table : fenced()) {
      assertThat(seen(fence, table)).as(table).isEqualTo(of(table, codes)).isNotEmpty();
    }
  }

  private int unit(String code) {
    return SmallWorld.place(code).unit();
  }

  private Actor posted(String kind, String unit) {
    UUID account = id();
    access.importAccounts(
        List.of(
            new Access.Imported(
                account,
                "fence-" + account,
                "fence",
                id(),
                kind,
                SmallWorld.place(unit),
                LocalDate.of(2020, 1, 1))),
        PASSWORD);
    return new Actor(account, "fence");
  }

  @Test
  void aBoothWorkerSeesTheOwnBoothAndNothingElseOfAnyTable() {
    seesExactly(sights.of(actor("asha"), unit("B1"), SEE), "B1");
    seesExactly(sights.below(actor("asha"), unit("B1"), SEE), "B1");
    for (String table : List.of("person", "membership", "invitation")) {
      assertThat(of(table, "B1")).as(table).isNotEqualTo(of(table, "B1", "B2"));
    }
  }

  @Test
  void withoutAFenceTheReaderSeesNobody() {
    for (String table : fenced()) {
      assertThat(rows(table, "true")).as(table).isNotEmpty();
      assertThat(rows(database.reader(), table, "true")).as(table).isEmpty();
      assertThat(seen(Fence.NOTHING, table)).as(table).isEmpty();
    }
  }

  @Test
  void aFenceEndsWithItsReadingOnTheSameConnectionToo() throws SQLException {
    try (Connection connection = database.reading().getConnection()) {
      JdbcClient one = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      Place b1 = SmallWorld.place("B1");
      connection.setAutoCommit(false);
      one.sql("set local fence.cells = '{" + b1.cell() + "}'").update();
      one.sql("set local fence.units = '*'").update();
      for (String table : fenced()) assertThat(rows(one, table, "true")).as(table).isNotEmpty();
      connection.commit();
      for (String table : fenced()) assertThat(rows(one, table, "true")).as(table).isEmpty();
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  @Test
  void aConstituencyAndASectorSeeWhatLiesBelowThem() {
    seesExactly(sights.below(posted("in-charge", "AC1"), unit("AC1"), SEE), "B1", "B2", "B3");
    seesExactly(sights.below(actor("chitra"), unit("SEC1"), SEE), "B1", "B2");
    seesExactly(sights.below(actor("nisha"), unit("N"), SEE), BOOTHS.toArray(String[]::new));
  }

  /// Even if a page were opened for a unit that is not theirs.
  @Test
  void theFenceComesFromThePostsAndNotFromThePage() {
    assertThat(sights.of(actor("asha"), unit("B2"), SEE)).isEqualTo(Fence.NOTHING);
    assertThat(seen(sights.below(actor("bhola"), unit("AC1"), SEE), "person")).isEmpty();
    seesExactly(sights.below(actor("asha"), unit("N"), SEE), "B1");
    int[] cells = {SmallWorld.place("B1").cell(), SmallWorld.place("B4").cell()};
    PersonList.Wanted all = new PersonList.Wanted(cells, null, "", null, 50);
    assertThat(people.list(sights.below(actor("asha"), unit("N"), SEE), all))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.homeUnit()).isEqualTo(unit("B1")));
  }

  @Test
  void aPostOverTwoUnitsSeesBothAndNothingBetween() {
    Actor both = posted("booth-worker", "B1");
    Object[] given = {"account", both.account().toString(), "postType", "in-charge", "span", "B4"};
    assertThat(refusals(say("nisha", "access.give-post", "SEC1", given))).isEmpty();
    seesExactly(sights.below(both, unit("N"), SEE), "B1", "B2", "B4");
    seesExactly(sights.below(both, unit("AC1"), SEE), "B1", "B2");
  }

  @Test
  void aLoanOpensWhatItsPostOpens() {
    Actor worker = posted("booth-worker", "B3");
    Actor chief = posted("in-charge", "AC1");
    seesExactly(sights.below(worker, unit("AC1"), SEE), "B3");
    UUID posting =
        database
            .writer()
            .sql("/* all cells */ select id from posting where account_id = :account")
            .param("account", chief.account())
            .query(UUID.class)
            .single();
    Map<String, Object> lent =
        Map.of(
            "id", id().toString(),
            "unit", "AC1",
            "posting", posting.toString(),
            "to", "fence-" + worker.account(),
            "until", LocalDate.now().plusDays(5).toString());
    assertThat(refusals(acts.perform(chief, "access.lend-post", lent))).isEmpty();
    seesExactly(sights.below(worker, unit("AC1"), SEE), "B1", "B2", "B3");
  }

  @Test
  void aTokenBindsTheFenceAsWell() {
    Presence.Bounds bounds = new Presence.Bounds(unit("B2"), Set.of(SEE));
    Presence program = new Presence(Presence.Door.PROGRAM, null, true, bounds);
    Actor bound = new Actor(actor("nisha").account(), "nisha", program);
    seesExactly(sights.below(bound, unit("N"), SEE), "B2");
    assertThat(sights.below(bound, unit("N"), SEE, "people.search-people").units()).isEmpty();
  }

  @Test
  void oneFenceDoesNotStandInAnother() {
    assertThatThrownBy(() -> database.fenced(Fence.NOTHING, () -> seen(Fence.NOTHING, "person")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void thousandsOfUnitsFitIntoAFence() {
    int[] many = IntStream.rangeClosed(1, 20_000).toArray();
    assertThat(seen(new Fence(many, many), "person")).isEqualTo(rows("person", "true"));
  }
}
