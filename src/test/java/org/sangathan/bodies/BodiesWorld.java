package org.sangathan.bodies;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.access.Access;
import org.sangathan.access.Browser;
import org.sangathan.acts.Reply;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The small world with the executive of constituency 1: a president, three secretaries, a mentor.
abstract class BodiesWorld extends InSmallWorld {
  static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kolkata"));

  @Autowired Bodies bodies;
  @LocalServerPort private int port;

  /// @return the posting by which somebody new holds a post
  UUID join(String name, String kind, String unit) {
    UUID posting = id();
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(), name, name, posting, kind, SmallWorld.place(unit), LocalDate.of(2020, 1, 1))),
        PASSWORD);
    return posting;
  }

  /// A president and so many secretaries; nobody twice.
  void seat(String unit, int secretaries) {
    if (accounts.actor("president-" + unit.toLowerCase()).isPresent()) return;
    join("president-" + unit.toLowerCase(), "unit-president", unit);
    for (int i = 0; i < secretaries; i++)
      join("secretary-" + unit.toLowerCase() + i, "unit-secretary", unit);
  }

  Map<String, Object> form(String unit, String kind, Object... more) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("id", id().toString());
    said.put("unit", unit);
    said.put("kind", kind);
    said.put("nameHi", "समिति " + unit);
    said.put("nameEn", "Body " + unit);
    said.put("formedOn", TODAY.minusDays(30).toString());
    said.put("quorum", 50);
    said.put("quorumOf", "percent");
    said.put("posts", List.of("unit-president", "unit-secretary"));
    for (int i = 0; i < more.length; i += 2) said.put((String) more[i], more[i + 1]);
    return said;
  }

  Reply form(String who, Map<String, Object> said) {
    return perform(who, "bodies.form-body", said);
  }

  /// @param present by the code of each unit
  Reply decide(String who, String unit, String body, Map<String, Object> present, Object... more) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("id", id().toString());
    said.put("unit", unit);
    said.put("body", body);
    said.put("decidedOn", TODAY.toString());
    said.put("text", "अगले महीने हर बूथ पर बैठक होगी");
    said.put("present", present);
    for (int i = 0; i < more.length; i += 2) said.put((String) more[i], more[i + 1]);
    return perform(who, "bodies.note-decision", said);
  }

  Browser browser(String who) {
    Browser browser = new Browser(port);
    browser.signIn(who, PASSWORD);
    return browser;
  }

  String page(String who, String address) {
    return browser(who).get(address).body();
  }

  int unit(String code) {
    return organisation.unit(code).orElseThrow().id();
  }
}
