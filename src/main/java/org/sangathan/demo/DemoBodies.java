package org.sangathan.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sangathan.access.Access.Imported;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.demo.World.Cell;
import org.sangathan.words.Language;
import org.sangathan.words.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Executives of some districts, and one joint body of the city's constituencies, with what they
/// decided. They are formed as people form them, by acts, once everything else is there.
@Component
@ConditionalOnBooleanProperty(name = "sangathan.demo")
class DemoBodies {
  private static final int DISTRICTS = 4;
  private static final int SECTORS = 3;
  private static final int FORMED_DAYS_AGO = 200;
  private static final int[] DECIDED_DAYS_AGO = {52, 31, 10, 3};
  private static final int BODY = 81;
  private static final Instant SAID_AT = Instant.parse("2026-01-01T00:00:00Z");

  private final Acts acts;
  private final Accounts accounts;
  private final Words words;

  DemoBodies(Acts acts, Accounts accounts, Words words) {
    this.acts = acts;
    this.accounts = accounts;
    this.words = words;
  }

  void form(World world, Staff staff, Drive drive) {
    Forming forming = new Forming(world, staff, drive);
    Stream.concat(world.cityDistrict().stream(), world.areas(Tier.DISTRICT).stream())
        .distinct()
        .limit(DISTRICTS)
        .forEach(forming::executive);
    world.cityDistrict().ifPresent(forming::joint);
  }

  private final class Forming {
    private final World world;
    private final Drive drive;
    private final Map<Integer, Imported> heads = new HashMap<>();
    private int said;

    Forming(World world, Staff staff, Drive drive) {
      this.world = world;
      this.drive = drive;
      staff.all().forEach(one -> heads.putIfAbsent(one.place().unit(), one));
    }

    /// The in-charge, and the president of each constituency of the district.
    void executive(Area district) {
      Imported inCharge = heads.get(district.id());
      if (inCharge == null) return;
      List<String> presidents = cells(district).flatMap(cell -> posting(cell.area().id())).toList();
      Map<String, Object> form = body("executive", "demo.body.executive", district);
      form.put("posts", List.of(inCharge.postType()));
      form.put("people", presidents);
      Optional<String> body = perform(inCharge, "bodies.form-body", form);
      if (body.isEmpty()) return;
      for (int n = 0; n < DECIDED_DAYS_AGO.length; n++) {
        int present =
            Math.max(1 + presidents.size() - (n + district.id()) % 3, 1 + presidents.size() / 2);
        decide(inCharge, body.get(), n, Map.of(district.code(), present));
      }
    }

    /// Of the constituencies of the city: each president with some in-charges of sectors.
    void joint(Area district) {
      Imported inCharge = heads.get(district.id());
      List<Cell> cells = cells(district).filter(Cell::inCity).toList();
      if (inCharge == null || cells.size() < 2) return;
      List<String> people = new ArrayList<>();
      Map<String, Integer> present = new LinkedHashMap<>();
      for (Cell cell : cells) {
        List<String> own =
            Stream.iterate(0, sector -> sector < Math.min(SECTORS, cell.sectors()), s -> s + 1)
                .flatMap(sector -> posting(cell.sectorId(sector)))
                .toList();
        people.addAll(own);
        present.put(cell.area().code(), Math.max(1, own.size()));
      }
      Map<String, Object> form = body("joint", "demo.body.joint", district);
      form.put("units", List.copyOf(present.keySet()));
      form.put("posts", List.of("constituency-president"));
      form.put("people", people);
      perform(inCharge, "bodies.form-body", form)
          .ifPresent(body -> decide(inCharge, body, DECIDED_DAYS_AGO.length - 1, present));
    }

    private Stream<Cell> cells(Area district) {
      return world.cells().stream().filter(cell -> cell.area().at(Tier.DISTRICT).equals(district));
    }

    private Stream<String> posting(int unit) {
      Imported head = heads.get(unit);
      return head == null ? Stream.of() : Stream.of(head.posting().toString());
    }

    private Map<String, Object> body(String kind, String name, Area home) {
      Map<String, Object> form = new LinkedHashMap<>();
      form.put("unit", home.code());
      form.put("kind", kind);
      form.put("nameHi", words.say(Language.HINDI, name, home.name().hi()));
      form.put("nameEn", words.say(Language.ENGLISH, name, home.name().en()));
      form.put("formedOn", daysAgo(FORMED_DAYS_AGO));
      form.put("quorum", 50);
      form.put("quorumOf", "percent");
      return form;
    }

    private void decide(Imported by, String body, int nth, Map<String, Integer> present) {
      Map<String, Object> form = new LinkedHashMap<>();
      form.put("unit", by.place().code());
      form.put("body", body);
      form.put("decidedOn", daysAgo(DECIDED_DAYS_AGO[nth]));
      form.put("text", words.say(Language.HINDI, "demo.body.decision." + (nth + 1)));
      form.put("present", present);
      perform(by, "bodies.note-decision", form);
    }

    private String daysAgo(int days) {
      LocalDate day = drive.today().minusDays(days);
      return day.toString();
    }

    /// Said again after a start that was stopped, the same act bears the same id and is not done
    /// twice.
    ///
    /// @return what was made; empty where somebody has changed the demo since, so that it is
    ///   refused
    private Optional<String> perform(Imported by, String act, Map<String, Object> form) {
      form.put(
          "id", Deed.newId(SAID_AT, Chance.of(world.seed(), BODY, said++).generator()).toString());
      return accounts
          .actor(by.signInName())
          .map(actor -> acts.perform(actor, act, form).answer())
          .filter(Answer.Accepted.class::isInstance)
          .map(answer -> String.valueOf(((Answer.Accepted<?>) answer).subject()));
    }
  }
}
