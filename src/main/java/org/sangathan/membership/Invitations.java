package org.sangathan.membership;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.access.Places;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.sangathan.words.IndianMobile;
import org.springframework.stereotype.Component;

/// People met by a worker whose unit is not theirs: their own unit invites them, the worker keeps
/// the credit.
@Component
class Invitations {

  /// One invitation that waits in a unit.
  record Waiting(int cellId, UUID id, String name, String phone, UUID enroller) {}

  private final Database database;
  private final Places places;
  private final Gate gate;

  Invitations(Database database, Places places, Gate gate) {
    this.database = database;
    this.places = places;
    this.gate = gate;
  }

  /// Empty where the person lives in a unit in which the actor may enrol by themself.
  Optional<Answer<EnrolMember.Outcome>> invite(Deed<EnrolMember.Form> deed) {
    String code = deed.form().livesIn();
    if (code == null) return Optional.empty();
    Optional<Place> found = places.byCode(code);
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
    insert(deed, home, IndianMobile.parse(phone).orElseThrow(), id);
    return Optional.of(Answer.accepted(EnrolMember.Outcome.INVITED, id));
  }

  private void insert(Deed<EnrolMember.Form> deed, Place home, String phone, UUID id) {
    database
        .writer()
        .sql(
            """
            insert into invitation (cell_id, id, to_unit, from_unit, enroller, name, phone, invited_at)
            values (:cell, :id, :to, :from, :enroller, :name, :phone, :at)
            """)
        .param("cell", home.cell())
        .param("id", id)
        .param("to", home.unit())
        .param("from", deed.place().unit())
        .param("enroller", deed.actor().account())
        .param("name", Objects.requireNonNull(deed.form().person().described().name()))
        .param("phone", phone)
        .param("at", deed.receivedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Waiting> waitingIn(Place place) {
    return database
        .reader()
        .sql(
            """
            select cell_id, id, name, phone, enroller from invitation
            where cell_id = :cell and to_unit = :unit and closed_on is null
            order by id limit 200
            """)
        .param("cell", place.cell())
        .param("unit", place.unit())
        .query(Rows.as(Waiting.class))
        .list();
  }

  /// The invitation of that id, where it still waits in the place.
  Optional<Waiting> find(Place place, UUID id) {
    return waitingIn(place).stream().filter(w -> w.id().equals(id)).findFirst();
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
}
