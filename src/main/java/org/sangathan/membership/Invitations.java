package org.sangathan.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.access.Places;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.database.Database;
import org.sangathan.database.Fence;
import org.sangathan.keys.SealedColumn;
import org.sangathan.people.People;
import org.sangathan.people.Phone;
import org.sangathan.words.IndianMobile;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// People met by a worker whose unit is not theirs: their own unit invites them, the worker keeps
/// the credit.
@Component
class Invitations {

  /// One invitation that waits in a unit.
  record Waiting(int cellId, UUID id, String name, Phone phone, UUID enroller) {}

  private static final String PHONE = "invitation.phone";

  private final Database database;
  private final Places places;
  private final Gate gate;
  private final People people;

  Invitations(Database database, Places places, Gate gate, People people) {
    this.database = database;
    this.places = places;
    this.gate = gate;
    this.people = people;
  }

  /// Empty where the person lives in a unit in which the actor may enrol by themself.
  Optional<Answer<EnrolMember.Outcome>> invite(Deed<EnrolMember.Form> deed) {
    String code = deed.form().livesIn();
    if (code == null) return Optional.empty();
    Optional<Place> found = places.byCode(code).map(places::today);
    if (found.isEmpty()) {
      return Optional.of(Answer.refused("livesIn", MembershipRefusal.PLACE_OUT_OF_REACH));
    }
    Place home = found.get();
    if (home.unit() == deed.place().unit()) return Optional.empty();
    if (gate.posting(deed.actor(), Acts.nameOf(EnrolMember.class), home).isPresent()) {
      return Optional.of(Answer.refused("livesIn", MembershipRefusal.PLACE_OUT_OF_REACH));
    }
    String phone = deed.form().phone();
    if (phone == null) {
      return Optional.of(Answer.refused("phone", MembershipRefusal.INVITATION_NEEDS_PHONE));
    }
    UUID id = deed.idOf(0);
    insert(deed, home, Phone.of(IndianMobile.parse(phone).orElseThrow()), id);
    return Optional.of(Answer.accepted(EnrolMember.Outcome.INVITED, id));
  }

  private void insert(Deed<EnrolMember.Form> deed, Place home, Phone phone, UUID id) {
    database
        .writer()
        .sql(
            """
            insert into invitation (cell_id, id, to_unit, from_unit, enroller, name, phone_sealed,
              invited_at)
            values (:cell, :id, :to, :from, :enroller, :name, :phone, :at)
            """)
        .param("cell", home.cell())
        .param("id", id)
        .param("to", home.unit())
        .param("from", deed.place().unit())
        .param("enroller", deed.actor().account())
        .param("name", deed.form().person(null).described().name())
        .param("phone", people.seal(PHONE, id, phone))
        .param("at", deed.receivedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Waiting> waitingIn(Fence fence, Place place) {
    return database.fenced(fence, () -> waitingIn(database.reader(), place));
  }

  private List<Waiting> waitingIn(JdbcClient by, Place place) {
    return by.sql(
            """
            select cell_id, id, name, phone, phone_sealed, enroller from invitation
            where cell_id = :cell and to_unit = :unit and closed_on is null
            order by id limit 200
            """)
        .param("cell", place.cell())
        .param("unit", place.unit())
        .query(this::waiting)
        .list();
  }

  private Waiting waiting(ResultSet row, int n) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Phone phone = people.phone(PHONE, id, row.getString("phone"), row.getBytes("phone_sealed"));
    return new Waiting(
        row.getInt("cell_id"),
        id,
        row.getString("name"),
        phone,
        row.getObject("enroller", UUID.class));
  }

  /// The invitation of that id, where it still waits in the place.
  Optional<Waiting> find(Fence fence, Place place, UUID id) {
    return waitingIn(fence, place).stream().filter(w -> w.id().equals(id)).findFirst();
  }

  /// The same as the transaction of an act sees it.
  Optional<Waiting> findHere(Place place, UUID id) {
    return waitingIn(database.writer(), place).stream().filter(w -> w.id().equals(id)).findFirst();
  }

  /// What these enrolments took up waits no longer.
  void takeUp(List<Deed<EnrolMember.Form>> deeds) {
    for (Deed<EnrolMember.Form> deed : deeds) {
      if (deed.form().invitation() == null) continue;
      database
          .writer()
          .sql(
              """
              update invitation set taken_up = :person, closed_on = :day
              where cell_id = :cell and id = :id and to_unit = :unit and closed_on is null
              """)
          .param("person", deed.idOf(0))
          .param("day", deed.day())
          .param("cell", deed.place().cell())
          .param("id", deed.form().invitation())
          .param("unit", deed.place().unit())
          .update();
    }
  }

  /// What was noted before they were recorded goes with them.
  void forget(Collection<UUID> persons) {
    database
        .writer()
        .sql(
            """
            /* all cells */ delete from invitation
            where taken_up = any (cast(:persons as uuid[]))
            """)
        .param("persons", persons.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }

  @Bean
  static SealedColumn phonesOfInvitations() {
    return new SealedColumn(
        PHONE,
        """
        /* all cells */ select cell_id, id, phone as plain, phone_sealed as sealed
        from invitation
        where (cell_id, id) > (:cell, :id)
        order by cell_id, id
        limit :most
        """,
        """
        /* all cells */ update invitation i set phone = null, phone_sealed = said.sealed
        from unnest(:cells, :ids::uuid[], :was, :sealed) as said (cell_id, id, was, sealed)
        where i.cell_id = said.cell_id and i.id = said.id
          and i.phone_sealed is not distinct from said.was and i.cell_id = any (:cells)
        """,
        """
        /* all cells */ select coalesce(
            get_byte(phone_sealed, 0) * 256 + get_byte(phone_sealed, 1), 0) as number,
          count(*) as rows
        from invitation
        group by 1
        """);
  }
}
