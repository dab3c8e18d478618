package org.sangathan.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sangathan.access.Access;
import org.sangathan.access.Browser;
import org.sangathan.acts.Ledger;
import org.sangathan.acts.Place;
import org.sangathan.acts.Reply;
import org.sangathan.figures.Closing;
import org.sangathan.figures.DayClose;
import org.sangathan.organisation.Unit;
import org.sangathan.world.InSmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Meetings that are noted, days that end, units that are redrawn, and the pages that tell of them.
abstract class InMeetings extends InSmallWorld {
  @Autowired protected Ledger ledger;
  @Autowired private DayClose close;
  @LocalServerPort private int port;
  private final Map<String, Browser> readers = new HashMap<>();
  protected LocalDate day = LocalDate.EPOCH;
  protected String then = "";
  protected String todays = "";

  /// The day ends, and is asked for from now on.
  protected void closed() {
    day = ledger.openDay();
    Closing.upTo(close, day);
    then = "?on=" + day;
    todays = then + "&boundaries=today";
  }

  /// @return the meeting
  protected String note(String unit, LocalDate heldOn, String place, int present) {
    Object[] said = {"heldOn", heldOn, "place", place, "present", present};
    return subject(say("nisha", "meetings.note-meeting", unit, said));
  }

  /// Held on the day that is open.
  protected String note(String unit, String place, int present) {
    return note(unit, ledger.openDay(), place, present);
  }

  protected Reply withdraw(String who, String unit, String meeting) {
    return say(who, "meetings.withdraw-meeting", unit, "meeting", meeting);
  }

  protected Reply merge(String unit, String with) {
    return say("nisha", "redrawing.merge-units", unit, "with", with, "goesOn", true, "sure", true);
  }

  /// Into two parts that are new.
  protected Reply halve(String unit, String one, String other) {
    Map<String, Object> said = new HashMap<>();
    said.putAll(Map.of("id", id().toString(), "unit", unit, "how", "share", "sure", true));
    said.putAll(Map.of("code1", one, "nameHi1", "भाग " + one, "share1", 1));
    said.putAll(Map.of("code2", other, "nameHi2", "भाग " + other, "share2", 1));
    return perform("nisha", "redrawing.split-unit", said);
  }

  protected Reply undo(String unit, Reply redrawn) {
    return say("nisha", "redrawing.undo-redrawing", unit, "redrawing", subject(redrawn));
  }

  protected static Reply done(Reply reply) {
    assertThat(refusals(reply)).as(reply.toString()).isEmpty();
    return reply;
  }

  protected static String name(String unit) {
    return "इकाई " + unit;
  }

  protected String meetings(String unit) {
    return meetings("nisha", unit, "");
  }

  protected String meetings(String who, String unit, String query) {
    return page(who, "/u/" + unit + "/meetings" + query);
  }

  protected String page(String who, String address) {
    HttpResponse<String> answer = reader(who).get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }

  protected Browser reader(String who) {
    return readers.computeIfAbsent(
        who,
        name -> {
          Browser browser = new Browser(port);
          browser.signIn(name, PASSWORD);
          return browser;
        });
  }

  /// Somebody with a post in a unit that a test has made.
  protected String officer(String kind, String unit) {
    String name = "o" + id().getLeastSignificantBits();
    Unit at = organisation.unit(unit).orElseThrow();
    Place place = new Place(at.id(), at.cell(), at.code());
    LocalDate since = LocalDate.of(2020, 1, 1);
    access.importAccounts(
        List.of(new Access.Imported(id(), name, name, id(), kind, place, since)), PASSWORD);
    return name;
  }
}
