package org.sangathan.lists;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Actor;
import org.sangathan.approvals.Approvers;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Unit;
import org.sangathan.people.People;
import org.sangathan.people.PersonList;
import org.sangathan.people.Phone;
import org.sangathan.words.Listing;
import org.sangathan.words.Voice;
import org.springframework.stereotype.Component;

/// Writes a list with its mark: who took it, when, from which unit, why and who agreed stand at its
/// end, on paper at the head and the foot of each page; its number, the copy and the row in each
/// row.
@Component
class MarkedList {
  private final TakenPeople taken;
  private final People people;
  private final Organisation organisation;
  private final Accounts accounts;
  private final Approvers approvers;
  private final Clock clock;

  MarkedList(
      TakenPeople taken,
      People people,
      Organisation organisation,
      Accounts accounts,
      Approvers approvers,
      Clock clock) {
    this.taken = taken;
    this.people = people;
    this.organisation = organisation;
    this.accounts = accounts;
    this.approvers = approvers;
    this.clock = clock;
  }

  /// @param rows how many were counted for it: no more are written
  Listing listing(Taking taking, TakenPeople.Whose whose, int rows, Voice voice) {
    Unit unit = unit(taking.unit());
    String number = taking.number() + "/" + (taking.copies() + 1);
    String name = voice.name(unit.nameHi(), unit.nameEn());
    List<String> columns = new ArrayList<>();
    columns.add(voice.say("lists.column.mark"));
    columns.add(voice.say("lists.column.name"));
    taking.columns().forEach(code -> columns.add(voice.say("lists.column." + code)));
    return new Listing(
        unit.code() + "-" + number.replace('/', '-'),
        voice.say("lists.file.title", name),
        voice.say("lists.file.lead", rows),
        mark(taking, whose.actor(), number, name, voice),
        columns,
        to -> write(taking, whose, rows, new Writing(number, to, voice)));
  }

  private String mark(Taking taking, Actor actor, String number, String unit, Voice voice) {
    UUID second = approvers.of(Set.of(taking.id())).get(taking.id());
    Instant now = clock.instant();
    String approved =
        second == null
            ? voice.say("lists.alone")
            : voice.say(
                "lists.approved-by", accounts.names(Set.of(second)).getOrDefault(second, "–"));
    return voice.say(
        "lists.file.mark",
        number,
        actor.name(),
        voice.telling().moment(now),
        unit,
        voice.say("lists.take-list.reason." + taking.reason()),
        approved);
  }

  private void write(Taking taking, TakenPeople.Whose whose, int rows, Writing writing) {
    taken.each(
        whose,
        rows,
        some -> {
          Map<Integer, Unit> units =
              organisation.units(
                  some.stream().mapToInt(PersonList.Line::homeUnit).distinct().toArray());
          return some.stream().allMatch(line -> writing.write(taking, line, units));
        });
  }

  /// Where the rows go, and how far they are.
  private final class Writing {
    private final String number;
    private final Listing.Reading to;
    private final Voice voice;
    private int row;

    Writing(String number, Listing.Reading to, Voice voice) {
      this.number = number;
      this.to = to;
      this.voice = voice;
    }

    boolean write(Taking taking, PersonList.Line line, Map<Integer, Unit> units) {
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(number + "/" + ++row);
      cells.add(line.name());
      for (Column column : Column.values()) {
        if (taking.has(column)) cells.add(cell(column, taking, line, units));
      }
      return to.row(cells);
    }

    private @Nullable Object cell(
        Column column, Taking taking, PersonList.Line line, Map<Integer, Unit> units) {
      return switch (column) {
        case GUARDIAN -> line.guardian();
        case PHONE -> phone(line.phone(), taking.wholeNumbers());
        case BIRTH_YEAR -> String.valueOf(line.birthYear());
        case LOCALITY -> line.locality();
        case UNIT -> {
          Unit unit = Objects.requireNonNull(units.get(line.homeUnit()));
          yield voice.name(unit.nameHi(), unit.nameEn()) + " " + unit.code();
        }
        case RECORDED -> voice.telling().dayOf(line.recordedAt());
      };
    }
  }

  private @Nullable String phone(@Nullable Phone phone, boolean whole) {
    if (phone == null) return null;
    return whole ? people.handedOut(phone) : phone.masked();
  }

  private Unit unit(int id) {
    return Objects.requireNonNull(organisation.units(id).get(id));
  }
}
