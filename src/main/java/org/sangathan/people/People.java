package org.sangathan.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Place;
import org.sangathan.acts.Reply;
import org.sangathan.database.Fence;
import org.sangathan.keys.PhoneBlind;
import org.sangathan.words.IndianMobile;
import org.springframework.stereotype.Component;

/// The door of the module.
@Component
public class People {
  /// Names to which sealed values are bound.
  public static final String PHONE = "contact_point.value";

  public static final String LOCALITY = "person.locality";

  private final PersonStore store;
  private final PersonList list;
  private final FormerList former;
  private final ConsentStore consents;
  private final PhoneBlind blind;
  private final PeopleSeal seal;

  People(
      PersonStore store,
      PersonList list,
      FormerList former,
      ConsentStore consents,
      PhoneBlind blind,
      PeopleSeal seal) {
    this.store = store;
    this.list = list;
    this.former = former;
    this.consents = consents;
    this.blind = blind;
    this.seal = seal;
  }

  /// Records persons with their contact points and consents, except those who are likely to be
  /// recorded in their unit already: the same phone and the same given name by its key. Looks
  /// nowhere outside the unit, so that nothing is told about others.
  ///
  /// @param certain ids of those who are recorded without that look
  /// @return the ids of those who have a likely twin and were not recorded
  public Set<UUID> recordUnlessTwin(List<Recorded> people, Set<UUID> certain) {
    List<PersonRow> rows = people.stream().map(p -> PersonRow.of(p, blind)).toList();
    List<PersonRow> unsure =
        rows.stream()
            .filter(r -> r.phoneBlind() != null && !certain.contains(r.toRecord().id()))
            .toList();
    Set<UUID> twins =
        unsure.isEmpty()
            ? Set.of()
            : Set.copyOf(store.twins(unsure.stream().map(PersonRow::sought).toList()));
    List<PersonRow> fresh = rows.stream().filter(r -> !twins.contains(r.toRecord().id())).toList();
    if (!fresh.isEmpty()) store.insert(fresh);
    return twins;
  }

  /// For pages: the person of that id in one of the cells, withdrawn ones included.
  public Optional<Person> find(Fence fence, int[] cells, UUID id) {
    return store.find(fence, cells, id);
  }

  /// For acts, as their transaction sees it: what they were asked of is their fence.
  public Optional<Person> findHere(int[] cells, UUID id) {
    return store.findHere(cells, id);
  }

  /// Whether somebody else in the home unit is likely to be the same by the phone that is said now,
  /// looked at as when somebody is recorded.
  public boolean hasTwin(Person person, Place home, Described said) {
    PersonRow row = PersonRow.keyed(said, blind);
    return row.phoneBlind() != null
        && !store
            .twins(
                IntStream.of(home.cell(), person.cellId())
                    .distinct()
                    .mapToObj(cell -> row.sought(person.id(), cell, home.unit()))
                    .toList())
            .isEmpty();
  }

  public void mend(Person person, Described described) {
    store.update(person.cellId(), person.id(), PersonRow.keyed(described, blind));
  }

  /// Moves a person with everything recorded here; another cell means another place of all rows.
  ///
  /// @param day from which on their home is there
  public void move(Person person, Place to, LocalDate day) {
    if (person.cellId() == to.cell()) store.moveWithinCell(person, to.unit(), day);
    else store.moveToCell(person, to, day);
  }

  /// Takes a person out of use: out of lists, counts and searches from now on.
  public void withdraw(Person person, UUID consentId, UUID by, Instant at, LocalDate on) {
    store.withdraw(person, on);
    consents.withdraw(person, consentId, by, at);
  }

  /// Notes that a person takes their consent back, beside taking them out by other ways.
  public void noteWithdrawn(Person person, UUID consentId, UUID by, Instant at) {
    consents.withdraw(person, consentId, by, at);
  }

  /// That line was written for somebody else: the consent stands as if it had never been.
  public void consentStands(int cell, UUID person, UUID consentId) {
    consents.remove(cell, person, consentId);
  }

  /// A stretch of the people whose home is one of the units, newest first within each cell.
  public List<PersonList.Line> list(Fence fence, PersonList.Wanted wanted) {
    return list.read(fence, wanted);
  }

  /// How many people have their home in the units; counts no further than is wanted.
  public int count(Fence fence, PersonList.Wanted wanted) {
    return list.count(fence, wanted);
  }

  /// Those of them whose whole number it is; somebody who lives elsewhere is nobody here.
  public List<PersonList.Line> withPhone(Fence fence, PersonList.Wanted wanted, Phone phone) {
    return list.withPhone(fence, wanted, blind.of(phone.open()));
  }

  /// The same of a day that is over: whoever had one of the units as home then.
  public List<FormerList.Line> list(Fence fence, FormerList.Wanted wanted) {
    return former.read(fence, wanted);
  }

  /// Those of them whose whole number it is now.
  public List<FormerList.Line> withPhone(Fence fence, FormerList.Wanted wanted, Phone phone) {
    return former.withPhone(fence, wanted, blind.of(phone.open()));
  }

  /// In which units they live now who had one of the units as home on that day and another since.
  public int[] homesNow(FormerList.Wanted wanted) {
    return former.homesNow(wanted);
  }

  /// Seals the phone of somebody who is not recorded yet, for the column of another module.
  ///
  /// @param row the id of the row in which it will lie
  public byte[] seal(String column, UUID row, Phone phone) {
    return seal.phone(column, row, phone);
  }

  /// @param plain what stands there from before
  public Phone phone(String column, UUID row, @Nullable String plain, byte @Nullable [] sealed) {
    return Objects.requireNonNull(seal.phone(column, row, plain, sealed));
  }

  /// The whole number, in the answer to the act that asked for it: empty unless the act was
  /// accepted just now, and for that very row. Beside a list that two persons agreed to there is no
  /// other way to a number.
  ///
  /// @param subject of the act: the person, or the row in which the phone lies
  public Optional<String> shown(@Nullable Reply reply, UUID subject, @Nullable Phone phone) {
    return phone != null
            && reply != null
            && !reply.repeated()
            && reply.answer() instanceof Answer.Accepted<?>(var outcome, var id)
            && outcome instanceof UnmaskPhone.Outcome
            && subject.equals(id)
        ? Optional.of(IndianMobile.shown(phone.open()))
        : Optional.empty();
  }

  /// The whole number, for a list that may be taken away with whole numbers. Only `lists` asks.
  public String handedOut(Phone phone) {
    return IndianMobile.shown(phone.open());
  }

  /// The notice in force, read out before consent.
  public Notice notice() {
    return consents.notice();
  }

  public Set<Integer> noticeVersions() {
    return consents.versions().stream().collect(Collectors.toSet());
  }

  /// For what the person agreed.
  public Collection<Purpose> purposes(Fence fence, Person person) {
    return consents.purposes(fence, person);
  }
}
