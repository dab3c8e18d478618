package org.sangathan.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Deed;
import org.sangathan.demo.Household.Human;
import org.sangathan.keys.ColumnSeal;
import org.sangathan.keys.PhoneBlind;
import org.sangathan.people.NameKey;
import org.sangathan.people.People;
import org.springframework.stereotype.Component;

/// Writes one person with everything that an enrolment at the door leaves: contact point, consent,
/// membership; and for the few who left again, what a withdrawal leaves.
final class PersonRows {
  private static final int NOTICE = 1;
  private static final String DOOR = "door";
  private static final int KNOWN_KEYS = 20_000;

  private final Seals seals;
  private final Drive drive;

  /// Most names come again soon.
  private final Map<String, NameKey> keys = recent();

  PersonRows(Seals seals, Drive drive) {
    this.seals = seals;
    this.drive = drive;
  }

  /// With what phones and localities are hidden.
  @Component
  record Seals(PhoneBlind blind, ColumnSeal seal) {}

  /// One enrolment.
  ///
  /// @param left the day on which the person left again, or -1
  record Visit(int cell, int home, int day, long at, UUID enroller, int left) {}

  void write(Batch batch, Visit visit, Human human, Chance chance) {
    UUID id = id(visit.at, chance);
    person(batch.to(DemoTable.PERSON).row(), visit, human, id);
    if (human.phone() != 0) contact(batch.to(DemoTable.CONTACT_POINT).row(), visit, human, id);
    String[] purposes = purposes(chance);
    consent(batch, visit, id, purposes, "given", visit.at, chance);
    if (visit.left >= 0) {
      consent(batch, visit, id, purposes, "withdrawn", leftAt(visit), chance);
    }
    membership(batch.to(DemoTable.MEMBERSHIP).row(), visit, id);
  }

  private void person(CopyRows to, Visit visit, Human human, UUID id) {
    NameKey name = key(human.name());
    to.number(visit.cell).id(id).number(visit.home);
    to.text(human.name()).text(human.guardian()).small(human.birthYear()).truth(true);
    to.text(human.gender()).bytes(seals.seal.seal(People.LOCALITY, id, human.locality()));
    to.text(name.norm()).text(name.skelGiven()).text(name.skelSorted()).text(guardianKey(human));
    to.small(name.version()).moment(visit.at);
    left(to, visit);
  }

  private void contact(CopyRows to, Visit visit, Human human, UUID id) {
    String phone = "+91" + human.phone();
    to.number(visit.cell).id(id).text("mobile");
    to.bytes(seals.seal.seal(People.PHONE, id, phone)).bytes(seals.blind.of(phone));
  }

  private void consent(
      Batch batch, Visit visit, UUID id, String[] purposes, String kind, long at, Chance chance) {
    CopyRows to = batch.to(DemoTable.CONSENT).row();
    to.number(visit.cell).id(id).id(id(at, chance)).text(kind).texts(purposes).number(NOTICE);
    to.text(kind.equals("given") ? DOOR : "office").id(visit.enroller).moment(at);
  }

  private void membership(CopyRows to, Visit visit, UUID id) {
    to.number(visit.cell).id(id).day(drive.day(visit.day)).number(visit.home).id(visit.enroller);
    to.text(DOOR).text("claimed").moment(visit.at);
    left(to, visit);
  }

  private void left(CopyRows to, Visit visit) {
    to.day(visit.left < 0 ? null : drive.day(visit.left));
  }

  /// Leaving is asked for later than joining, but not later than now.
  private long leftAt(Visit visit) {
    return Math.min(drive.now(), visit.at + (visit.left - visit.day) * 86_400_000L);
  }

  private static String[] purposes(Chance chance) {
    boolean messages = chance.happens(0.7);
    boolean calls = chance.happens(0.4);
    return messages
        ? calls
            ? new String[] {"calls", "membership", "messages"}
            : new String[] {"membership", "messages"}
        : calls ? new String[] {"calls", "membership"} : new String[] {"membership"};
  }

  private static UUID id(long at, Chance chance) {
    return Deed.newId(Instant.ofEpochMilli(at), chance.generator());
  }

  /// A guardian's name has the same kind of key as a person's own given name.
  private @Nullable String guardianKey(Human human) {
    String guardian = human.guardian();
    return guardian == null ? null : key(guardian).skelGiven();
  }

  private NameKey key(String name) {
    return keys.computeIfAbsent(name, n -> NameKey.of(n, null));
  }

  private static <T> Map<String, T> recent() {
    return new LinkedHashMap<>(KNOWN_KEYS * 2, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
        return size() > KNOWN_KEYS;
      }
    };
  }
}
