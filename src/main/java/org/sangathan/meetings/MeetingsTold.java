package org.sangathan.meetings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Sights;
import org.sangathan.acts.Actor;
import org.sangathan.boundaries.Doings;
import org.sangathan.boundaries.Drawing;
import org.sangathan.boundaries.Drawings;
import org.sangathan.boundaries.OnDay;
import org.sangathan.database.Fence;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.organisation.Unit;
import org.springframework.stereotype.Component;

/// Where meetings are told as on a day, and to whom: to those whose posts see the unit in which
/// they are told today, whatever the day.
final class MeetingsTold {
  private final Drawing drawing;
  private final Doings then;
  private final Doings now;
  private final Asking asking;

  private MeetingsTold(OnDay day, Asking asking) {
    this.drawing = asking.drawings.on(day);
    this.then = drawing.doings();
    this.now = day.isPast() ? asking.drawings.today().doings() : then;
    this.asking = asking;
  }

  /// Who is asked, whatever the day.
  @Component
  record Asking(Drawings drawings, Organisation organisation, Sights sights) {
    MeetingsTold on(OnDay day) {
      return new MeetingsTold(day, this);
    }
  }

  /// The rows that are told in the unit and below it, as far as the reader's posts see.
  Fence fence(Actor reader, int unit) {
    Sights sights = asking.sights;
    boolean goesBelow = sights.goesBelow(reader, ShowMeetings.SHOW, unit);
    if (goesBelow && then.areAllHere(unit) && now.areAllHere(unit)) {
      return sights.below(reader, unit, ShowMeetings.SHOW);
    }
    Tree tree = asking.organisation.tree();
    return sights.told(
        reader,
        then.of(unit),
        one -> {
          int today = now.toldIn(one);
          return goesBelow && tree.within(today, unit) ? unit : today;
        },
        ShowMeetings.SHOW);
  }

  /// The other unit in which it is told what this one held.
  MeetingsPage.@Nullable Met goesOn(int unit, Actor reader) {
    int heir = then.toldIn(unit);
    return heir == unit
            || asking.sights.seen(reader, new int[] {heir}, ShowMeetings.SHOW).length == 0
        ? null
        : met(new int[] {heir}, reader).get(heir);
  }

  /// @param unit of the page
  List<MeetingsPage.Line> lines(List<Meeting> meetings, int unit, Actor reader) {
    Map<Integer, MeetingsPage.Met> met =
        met(meetings.stream().mapToInt(Meeting::unit).distinct().toArray(), reader);
    return meetings.stream()
        .map(one ->
            new MeetingsPage.Line(
                one.id(),
                one.unit() == unit ? null : met.get(one.unit()),
                then.toldIn(one.unit()) == unit,
                one.heldOn(),
                one.place(),
                one.present(),
                one.decided()))
        .toList();
  }

  private Map<Integer, MeetingsPage.Met> met(int[] units, Actor reader) {
    Map<Integer, Unit> named = new HashMap<>(asking.drawings.today().units(units));
    named.putAll(drawing.units(units));
    Set<Integer> open =
        Arrays.stream(asking.sights.seen(reader, units, ShowMeetings.SHOW))
            .filter(one -> then.toldIn(one) == one)
            .boxed()
            .collect(Collectors.toSet());
    return IntStream.of(units)
        .mapToObj(named::get)
        .filter(Objects::nonNull)
        .collect(Collectors.toMap(Unit::id, one -> met(one, open.contains(one.id()))));
  }

  private static MeetingsPage.Met met(Unit unit, boolean opens) {
    return new MeetingsPage.Met(unit.code(), unit.nameHi(), unit.nameEn(), opens);
  }
}
