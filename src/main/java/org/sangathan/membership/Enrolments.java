package org.sangathan.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Place;
import org.sangathan.figures.Entry;
import org.sangathan.figures.Figures;
import org.sangathan.figures.Measure;
import org.sangathan.people.People;
import org.sangathan.people.Recorded;
import org.springframework.stereotype.Component;

/// Records people as claimed: one statement in `people`, one here, one in `figures`, whatever the
/// number of people.
@Component
class Enrolments {
  static final String DOOR = "door";
  static final int FIRST_NOTICE = 1;

  private final People people;
  private final MembershipStore store;
  private final RehomingStore rehoming;
  private final Figures figures;
  private final Clock clock;
  private final Set<Integer> notices = ConcurrentHashMap.newKeySet();

  Enrolments(
      People people, MembershipStore store, RehomingStore rehoming, Figures figures, Clock clock) {
    this.rehoming = rehoming;
    this.people = people;
    this.store = store;
    this.figures = figures;
    this.clock = clock;
  }

  /// Notices are never taken back, so one that was found once is known for good.
  boolean knowsNotice(@Nullable Integer version) {
    int asked = Objects.requireNonNullElse(version, FIRST_NOTICE);
    if (notices.contains(asked)) return true;
    notices.addAll(people.noticeVersions());
    return notices.contains(asked);
  }

  /// @return those who have a likely twin and were not recorded
  Set<UUID> record(List<Recorded> asked, List<Deed<EnrolMember.Form>> deeds) {
    if (asked.isEmpty()) return Set.of();
    Map<UUID, Deed<EnrolMember.Form>> byPerson = new HashMap<>();
    deeds.forEach(d -> byPerson.put(d.idOf(0), d));
    LocalDate day = deeds.getFirst().day();
    Set<UUID> twins = people.recordUnlessTwin(asked, certain(deeds));
    List<Recorded> recorded = asked.stream().filter(r -> !twins.contains(r.id())).toList();
    if (recorded.isEmpty()) return twins;
    store.insert(recorded.stream().map(r -> row(r, byPerson, day)).toList());
    figures.post(day, recorded.stream().flatMap(r -> entries(r, day).stream()).toList());
    markUnsorted(recorded, byPerson, day);
    figures.postLate(
        day, MembershipMeasures.ENROLLED, recorded.stream().map(r -> madeOn(r, byPerson)).toList());
    return twins;
  }

  /// Whoever was recorded for a unit that was redrawn meanwhile may live in another part of it.
  private void markUnsorted(
      List<Recorded> recorded, Map<UUID, Deed<EnrolMember.Form>> byPerson, LocalDate day) {
    List<Rehoming.Unsorted> late = new ArrayList<>();
    for (Recorded r : recorded) {
      int saidFor = Objects.requireNonNull(byPerson.get(r.id())).saidFor();
      if (saidFor == r.home().unit()) continue;
      late.add(new Rehoming.Unsorted(r.home().cell(), r.id(), saidFor, day));
    }
    if (!late.isEmpty()) rehoming.markUnsorted(late);
  }

  private Map.Entry<Place, LocalDate> madeOn(Recorded r, Map<UUID, Deed<EnrolMember.Form>> deeds) {
    Deed<EnrolMember.Form> deed = Objects.requireNonNull(deeds.get(r.id()));
    return Map.entry(r.home(), LocalDate.ofInstant(deed.saidAt(), clock.getZone()));
  }

  private static Set<UUID> certain(List<Deed<EnrolMember.Form>> deeds) {
    return deeds.stream()
        .filter(d -> d.form().anyway())
        .map(d -> d.idOf(0))
        .collect(Collectors.toSet());
  }

  private static MembershipStore.Row row(
      Recorded r, Map<UUID, Deed<EnrolMember.Form>> deeds, LocalDate day) {
    Deed<EnrolMember.Form> deed = Objects.requireNonNull(deeds.get(r.id()));
    return new MembershipStore.Row(r.home(), r.id(), day, r.enroller(), DOOR, deed.saidAt());
  }

  private static List<Entry> entries(Recorded r, LocalDate day) {
    List<Entry> entries = new ArrayList<>();
    for (Measure measure :
        MembershipMeasures.standing(
            r.described().gender(), r.described().birthYear(), day.getYear())) {
      entries.add(new Entry(r.home(), measure, 1));
    }
    entries.add(new Entry(r.home(), MembershipMeasures.ENROLLED, 1));
    return entries;
  }
}
