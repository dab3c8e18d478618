package org.sangathan.redrawing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.sangathan.access.Access;
import org.sangathan.acts.Place;
import org.sangathan.acts.Reply;
import org.sangathan.figures.FiguresCheck;
import org.sangathan.organisation.Unit;
import org.sangathan.world.InRunningDrive;
import org.springframework.beans.factory.annotation.Autowired;

/// Units of their own for each test, made below those of the small world.
abstract class InRedrawing extends InRunningDrive {
  private static final AtomicInteger PHONES = new AtomicInteger(20_000);

  @Autowired protected FiguresCheck check;

  /// Somebody more who holds a post there.
  ///
  /// @return the posting
  protected UUID post(String kind, String name, String unit) {
    Unit at = organisation.unit(unit).orElseThrow();
    UUID posting = id();
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(),
                name,
                name,
                posting,
                kind,
                new Place(at.id(), at.cell(), at.code()),
                LocalDate.of(2020, 1, 1))),
        PASSWORD);
    return posting;
  }

  protected static String phone() {
    return "98765" + PHONES.incrementAndGet();
  }

  protected String enrol(String unit) {
    return subject(perform("nisha", "membership.enrol-member", enrolment(unit, "राधा", phone())));
  }

  protected List<String> enrol(String unit, int people) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < people; i++) all.add(enrol(unit));
    return all;
  }

  /// Into itself and a new part, by shares.
  protected Reply split(String unit, String code, long share, long other) {
    return say(
        "nisha",
        "redrawing.split-unit",
        unit,
        "goesOn",
        true,
        "share",
        share,
        "code1",
        code,
        "nameHi1",
        "नई " + code,
        "share1",
        other,
        "how",
        "share",
        "sure",
        true);
  }

  /// Into two new halves.
  protected Reply halve(String unit, String one, String other) {
    return say(
        "nisha",
        "redrawing.split-unit",
        unit,
        "code1",
        one,
        "nameHi1",
        "नई " + one,
        "share1",
        1,
        "code2",
        other,
        "nameHi2",
        "नई " + other,
        "share2",
        1,
        "how",
        "share",
        "sure",
        true);
  }

  protected Reply merge(String unit, String with) {
    return say("nisha", "redrawing.merge-units", unit, "with", with, "goesOn", true, "sure", true);
  }

  /// The same, and the posts of the other one end.
  protected Reply mergeWithoutPosts(String unit, String with) {
    return say(
        "nisha",
        "redrawing.merge-units",
        unit,
        "with",
        with,
        "goesOn",
        true,
        "postsEnd",
        true,
        "sure",
        true);
  }

  /// Both into a new unit.
  protected Reply mergeAnew(String unit, String with, String made) {
    return say(
        "nisha",
        "redrawing.merge-units",
        unit,
        "with",
        with,
        "code",
        made,
        "nameHi",
        "नई " + made,
        "sure",
        true);
  }

  protected Reply undo(String unit, Reply done) {
    return say("nisha", "redrawing.undo-redrawing", unit, "redrawing", subject(done));
  }

  protected int number(String code) {
    return organisation.unit(code).orElseThrow().id();
  }

  protected boolean isClosed(String code) {
    return organisation.unit(code).orElseThrow().isClosed();
  }

  /// What the latest of each issuer say together.
  protected long targets(String code) {
    return database
        .writer()
        .sql(
            """
            /* all cells */ select coalesce(sum(value), 0) from (
              select distinct on (issuer, measure) value from target
              where unit_id = :unit and drive = cast(:drive as uuid)
              order by issuer, measure, since desc) as latest
            """)
        .param("unit", number(code))
        .param("drive", drive)
        .query(Long.class)
        .single();
  }
}
