package org.sangathan.posttargets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.access.Access;
import org.sangathan.access.Browser;
import org.sangathan.access.Places;
import org.sangathan.acts.Reply;
import org.sangathan.world.InRunningDrive;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The drive that runs in the small world, with targets by post in it.
abstract class InPostTargets extends InRunningDrive {
  static final String SET = "posttargets.set-post-target";

  @LocalServerPort int port;
  @Autowired PostTargetStore store;
  @Autowired ShowPostTargetSheet sheets;
  @Autowired ShowOwnTargets own;
  @Autowired Places places;

  Reply set(String who, String unit, String kind, long value) {
    return say(who, SET, unit, "drive", drive, "postType", kind, "measure", "new", "value", value);
  }

  UUID hire(String name, String post, String unit) {
    UUID posting = id();
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(), name, name, posting, post, SmallWorld.place(unit), TODAY.minusDays(100))),
        PASSWORD);
    return posting;
  }

  void enrol(String who, String unit, int phone) {
    Map<String, Object> said = enrolment(unit, "राधा", "98765" + phone);
    assertThat(refusals(perform(who, "membership.enrol-member", said))).isEmpty();
  }

  PostTargetSheetPage sheet(String who, String unit, String kind, String by, String... more) {
    Map<String, String> said =
        new HashMap<>(Map.of("drive", drive, "kind", kind, "measure", "new", "by", by));
    for (int i = 0; i < more.length; i += 2) said.put(more[i], more[i + 1]);
    return sheets.show(SmallWorld.place(unit), actor(who), said);
  }

  /// Each row in short: `chitra SEC1 50: 2, 3`.
  static List<String> told(PostTargetSheetPage sheet) {
    return sheet.rows().stream()
        .map(row ->
            row.isVacant()
                ? "vacant " + row.unit().code() + " " + row.target()
                : "%s %s %d: %d, %s"
                    .formatted(
                        row.name(), row.unit().code(), row.target(), row.recorded(), row.made()))
        .toList();
  }

  /// What holds in the drive for the posts of a unit, by kind and issuer.
  Map<String, Long> holding(String unit) {
    int at = SmallWorld.place(unit).unit();
    Map<String, Long> holding = new LinkedHashMap<>();
    List<PostTargetStore.Target> said =
        store.of(UUID.fromString(drive), PostAims.cells(organisation.tree(), at));
    new PostAims(organisation.tree(), said)
        .over(at)
        .forEach(target ->
            holding.put(
                target.kind() + " by " + places.byId(target.issuer()).orElseThrow().code(),
                target.value()));
    return holding;
  }

  String page(String who, String path) {
    Browser browser = new Browser(port);
    browser.signIn(who, PASSWORD);
    var answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  int status(String who, String path) {
    Browser browser = new Browser(port);
    browser.signIn(who, PASSWORD);
    return browser.get(path).statusCode();
  }
}
